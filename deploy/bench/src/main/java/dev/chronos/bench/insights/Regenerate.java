package dev.chronos.bench.insights;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Node;
import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Insights of a week made anew from the rows, with all the history that the rules look at; side by side with two others. */
public final class Regenerate implements Workload {
    private static final int WARM_UP = 40;
    private static final int TIMES = 60;

    /** The same rows as the service reads, column by column, and nothing done with them. */
    private static final List<String> FETCH = List.of("""
            select e."id", e."title", e."startDateTime", e."endDateTime", e."allDay", e."timezone", e."isRecurring", e."recurringRule",
                e."recurringId", e."recurringEndDate", e."excludeDates", e."metadata", e."status", e."isBusy", e."categoryId",
                (select count(*) from "event_attendees" a where a."eventId" = e."id") as "others"
            from "events" e where e."userId" = ? and e."deletedAt" is null
              and (e."isRecurring" or e."startDateTime" > now() at time zone 'UTC' - interval '140 days')""", """
            select "id", "title", "status", "priority", "dueDate", "dueTime", "scheduledDate", "scheduledDuration", "completedAt",
                "createdAt", "estimatedTime", "actualTime", "timeSpent" from "tasks" where "userId" = ? and "deletedAt" is null""", """
            select "id", "type", "status", "startTime", "endTime", "plannedDuration", "actualDuration", "mood", "productivity",
                "distractions" from "focus_sessions" where "userId" = ?""");

    @Override
    public String name() {
        return "regenerate";
    }

    @Override
    public String what() {
        return "POST /api/ai/insights: 2000 events, 1000 tasks, 1500 sessions a year, 60 series since 2015, no language model";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var service = stage.insights("160m", Map.of());
                var connection = stage.connect()) {
            var person = Dataset.BUSY.plant(stage, service, "regenerate");
            var monday = Weeks.lastClosed();
            var request = service.request(person.subject(), "/api/ai/insights")
                    .POST(BodyPublishers.ofString(Weeks.body(monday)))
                    .build();
            var ours = Latencies.of(WARM_UP, TIMES, () -> service.send(request));
            var fetch = Latencies.of(WARM_UP, TIMES, () -> fetch(connection, person.id()));
            var node = Node.run(
                    stage,
                    "regenerate.mjs",
                    stage.databaseUrl(),
                    person.id(),
                    monday.toString(),
                    "" + WARM_UP,
                    "" + TIMES);
            var median = ours.percentile(0.5);
            var nodeMedian = node.getOrDefault("median", Double.NaN);
            return List.of(
                    Result.of("median", median, "ms"),
                    Result.of("p95", ours.percentile(0.95), "ms").atMost(250),
                    Result.of("bare fetch of the same rows (JDBC), median", fetch.percentile(0.5), "ms"),
                    Result.of("against the bare fetch", median / fetch.percentile(0.5), "x")
                            .atMost(3),
                    Result.of("the same numbers by Node, pg and rrule.js, median", nodeMedian, "ms"),
                    Result.of("against Node", median / nodeMedian, "x").atMost(0.5));
        }
    }

    private static void fetch(Connection connection, String userId) throws SQLException {
        for (var sql : FETCH) {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setString(1, userId);
                try (var rows = statement.executeQuery()) {
                    var columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (var column = 1; column <= columns; column++) {
                            rows.getObject(column);
                        }
                    }
                }
            }
        }
    }
}
