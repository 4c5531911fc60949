package dev.chronos.insights.insight;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A row that says the same about the same thing and is still valid when a week ends. A finding of that week is no second
 * row: it takes this one over, or leaves it alone when it speaks for a later week already.
 *
 * @param period key of the week that it speaks for
 * @param periodStart first instant of that week
 * @param periodEnd first instant after it; from then to its end the row is valid
 * @param validFrom of the row
 * @param earlier the weeks that it spoke for before, each with its {@code period} and {@code validFrom}
 */
record StandingRow(
        String id,
        String dedupKey,
        String period,
        Instant periodStart,
        Instant periodEnd,
        Instant validFrom,
        List<Map<String, Object>> earlier) {
    /** Weeks that a row remembers: longer ago is new again. */
    private static final int MOST_EARLIER = 8;

    static StandingRow of(Row row) {
        var earlier = new ArrayList<Map<String, Object>>();
        if (row.getValue("earlier") instanceof JsonArray list) {
            list.forEach(one -> earlier.add(((JsonObject) one).getMap()));
        }
        return new StandingRow(
                row.getString("id"),
                row.getString("dedupKey"),
                row.getString("period"),
                Instant.parse(row.getString("periodStart")),
                Instant.parse(row.getString("periodEnd")),
                Utc.required(row, "validFrom"),
                earlier);
    }

    /**
     * What to do with the findings of a week.
     *
     * @param rows to write
     * @param joined ids of rows that speak for a later week already: the week is only noted in them
     */
    record Placed(List<InsightRow> rows, List<String> joined) {}

    /** Gives each finding the row that stands for it, if there is one. */
    static Placed settle(List<InsightRow> found, List<StandingRow> standing, TimeRange week) {
        var byKey = new HashMap<String, StandingRow>();
        standing.forEach(row -> byKey.merge(row.dedupKey, row, (a, b) -> b.period.equals(week.key()) ? b : a));
        var rows = new ArrayList<InsightRow>();
        var joined = new ArrayList<String>();
        for (var row : found) {
            var earlier = byKey.get(row.dedupKey());
            if (earlier == null || !earlier.periodEnd.isBefore(row.validTo())) {
                rows.add(row);
            } else if (earlier.periodStart.isAfter(week.start())) {
                joined.add(earlier.id);
            } else {
                rows.add(earlier.takenOverBy(row, week));
            }
        }
        return new Placed(List.copyOf(rows), List.copyOf(joined));
    }

    private InsightRow takenOverBy(InsightRow row, TimeRange week) {
        var weeks = new ArrayList<>(earlier);
        weeks.removeIf(one -> week.key().equals(one.get("period")));
        if (!period.equals(week.key())) {
            weeks.add(Map.of("period", period, "validFrom", validFrom.toString()));
        }
        return row.as(id, weeks.subList(Math.max(0, weeks.size() - MOST_EARLIER), weeks.size()));
    }
}
