package dev.chronos.bench.sharing;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A week of a shared calendar of ten thousand events, whole and masked; side by side with the bare rows and with Radicale. */
public final class LargeCalendar implements Workload {
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 15;
    private static final int TIMES = 20;
    private static final String BARE = """
            select "id", "title", "description", "location", "startDateTime", "endDateTime", "allDay", "timezone", "isRecurring",
                "recurringRule", "recurringId", "recurringEndDate", "excludeDates", "color", "status", "visibility", "isBusy", "userId"
            from "events" where "calendarId" = ? and "deletedAt" is null
              and "startDateTime" < timestamp '2026-03-09' and "endDateTime" > timestamp '2026-03-02'
              and "startDateTime" > timestamp '2026-02-01'
            order by "startDateTime" """;

    @Override
    public String name() {
        return "large-calendar";
    }

    @Override
    public String what() {
        return "a week of a shared calendar of " + Calendars.EVENTS + " events, through gateway, token and JSON";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var sharing = stage.sharing("160m", Map.of());
                var gateway = stage.gateway(sharing);
                var connection = stage.connect();
                var radicale = Radicale.start()) {
            var owner = Calendars.person(sharing, "large-owner");
            var viewer = Calendars.person(sharing, "large-viewer");
            var whole = path(Calendars.plant(stage, "large-whole", owner, viewer, "SHARED"));
            var masked = path(Calendars.plant(stage, "large-masked", owner, viewer, "PRIVATE"));
            var readWhole = gateway.request("large-viewer", whole).build();
            var readDirectly = sharing.request("large-viewer", whole).build();
            var readMasked = gateway.request("large-viewer", masked).build();
            if (radicale != null) {
                radicale.put("large", Calendars.file());
            }
            var ours = new Latencies(ROUNDS * TIMES);
            var direct = new Latencies(ROUNDS * TIMES);
            var hidden = new Latencies(ROUNDS * TIMES);
            var bare = new Latencies(ROUNDS * TIMES);
            var peer = new Latencies(ROUNDS);
            for (var i = 0; i < WARM_UP; i++) {
                gateway.send(readWhole);
                gateway.send(readMasked);
                sharing.send(readDirectly);
                bare(connection, "large-whole");
            }
            for (var round = 0; round < ROUNDS; round++) {
                for (var i = 0; i < TIMES; i++) {
                    time(ours, () -> gateway.send(readWhole));
                    time(direct, () -> sharing.send(readDirectly));
                    time(hidden, () -> gateway.send(readMasked));
                    time(bare, () -> bare(connection, "large-whole"));
                }
                if (radicale != null) {
                    time(peer, () -> radicale.query("large", Calendars.FIRST, Calendars.LAST));
                }
            }
            var answer = gateway.send(readWhole);
            var results = new ArrayList<>(List.of(
                    Result.of("events in the answer", count(answer, "\"title\""), "n"),
                    Result.of("its size", answer.length() / 1024.0, "KiB"),
                    Result.of("median", ours.percentile(0.5), "ms"),
                    Result.of("p95", ours.percentile(0.95), "ms"),
                    Result.of("the same without the gateway, median", direct.percentile(0.5), "ms"),
                    Result.of("bare query of the same rows (JDBC), median", bare.percentile(0.5), "ms"),
                    Result.of("against the bare query", ours.percentile(0.5) / bare.percentile(0.5), "x")
                            .atMost(12),
                    Result.of("all of it masked, median", hidden.percentile(0.5), "ms"),
                    Result.of("masked against whole", hidden.percentile(0.5) / ours.percentile(0.5), "x")
                            .atMost(1.1)));
            if (radicale != null) {
                var report =
                        new String(radicale.query("large", Calendars.FIRST, Calendars.LAST), StandardCharsets.UTF_8);
                results.add(Result.of("Radicale: events in its answer", count(report, "BEGIN:VEVENT"), "n"));
                results.add(Result.of("Radicale: its size", report.length() / 1024.0, "KiB"));
                results.add(Result.of("Radicale: calendar-query, median", peer.percentile(0.5), "ms"));
                results.add(Result.of("faster than Radicale", peer.percentile(0.5) / ours.percentile(0.5), "x")
                        .atLeast(100));
            }
            return results;
        }
    }

    private static String path(String calendarId) {
        return "/api/calendars/" + calendarId + "/events?" + Calendars.WEEK;
    }

    private static void bare(Connection connection, String calendarId) throws SQLException {
        try (var statement = connection.prepareStatement(BARE)) {
            statement.setString(1, calendarId);
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

    static void time(Latencies latencies, Latencies.Work work) throws Exception {
        var started = System.nanoTime();
        work.run();
        latencies.add(System.nanoTime() - started);
    }

    private static long count(String text, String word) {
        return Pattern.compile(word, Pattern.LITERAL).matcher(text).results().count();
    }
}
