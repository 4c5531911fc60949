package dev.chronos.insights.insight;

import dev.chronos.insights.insight.InsightStore.Found;
import io.vertx.mutiny.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What becomes of the findings of a range.
 *
 * @param rows to write: those that go on from an earlier week have its id
 * @param joined ids of rows that speak for a later week already: the week is only noted in them
 * @param speaksToo true when there are rows of a later week that speak for this one as well
 * @param contradicted true when there are rows of the range that are not among those to write
 */
public record Settled(
        Found found, List<InsightRow> rows, List<String> joined, boolean speaksToo, boolean contradicted) {

    /** @param rows what there is of some users, by {@link StandingSql#FIND} */
    static Settled of(Found found, Iterable<Row> rows) {
        var standing = new ArrayList<StandingRow>();
        var ours = new ArrayList<String>();
        var speaksToo = false;
        for (var row : rows) {
            if (row.getString("userId").equals(found.userId())
                    && row.getString("asked").equals(found.range().key())) {
                if (row.getBoolean("stands")) {
                    standing.add(StandingRow.of(row));
                }
                if (row.getBoolean("ours")) {
                    ours.add(row.getString("id"));
                }
                speaksToo |= row.getBoolean("speaksToo");
            }
        }
        var settled = StandingRow.settle(found.rows(), standing, found.range());
        var written = settled.rows().stream().map(InsightRow::id).collect(Collectors.toSet());
        return new Settled(found, settled.rows(), settled.joined(), speaksToo, !written.containsAll(ours));
    }
}
