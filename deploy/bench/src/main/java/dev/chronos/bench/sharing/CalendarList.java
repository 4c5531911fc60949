package dev.chronos.bench.sharing;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The own list of calendars, of which few or many are other people's. */
public final class CalendarList implements Workload {
    private static final int FEW = 5;
    private static final int MANY = 500;
    private static final int WARM_UP = 300;
    private static final int TIMES = 300;

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String what() {
        return "GET /api/calendars with " + MANY + " shared calendars and with " + FEW + ", through the gateway";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var sharing = stage.sharing("160m", Map.of());
                var gateway = stage.gateway(sharing);
                var connection = stage.connect()) {
            var owner = Calendars.person(sharing, "list-owner");
            plant(connection, owner, Calendars.person(sharing, "list-few"), "few", FEW);
            plant(connection, owner, Calendars.person(sharing, "list-many"), "many", MANY);
            Calendars.execute(connection, "analyze");
            var few = gateway.request("list-few", "/api/calendars?limit=1000").build();
            var many = gateway.request("list-many", "/api/calendars?limit=1000").build();
            var brief = new Latencies(TIMES);
            var lengthy = new Latencies(TIMES);
            for (var i = -WARM_UP; i < TIMES; i++) {
                if (i < 0) {
                    gateway.send(few);
                    gateway.send(many);
                } else {
                    LargeCalendar.time(brief, () -> gateway.send(few));
                    LargeCalendar.time(lengthy, () -> gateway.send(many));
                }
            }
            var more =
                    statements(connection, () -> gateway.send(many)) - statements(connection, () -> gateway.send(few));
            return List.of(
                    Result.of(
                            "list of " + MANY + ", its size", gateway.send(many).length() / 1024.0, "KiB"),
                    Result.of("list of " + FEW + ", median", brief.percentile(0.5), "ms"),
                    Result.of("list of " + MANY + ", median", lengthy.percentile(0.5), "ms"),
                    Result.of(MANY + " against " + FEW, lengthy.percentile(0.5) / brief.percentile(0.5), "x")
                            .atMost(2),
                    Result.of("statements more for " + MANY + " than for " + FEW, more, "n")
                            .atMost(0.5));
        }
    }

    private static void plant(Connection connection, String ownerId, String viewerId, String name, int calendars)
            throws SQLException {
        for (var i = 0; i < calendars; i++) {
            Calendars.shared(connection, "list-" + name + "-" + i, ownerId, viewerId);
        }
    }

    /** Transactions of one request, each statement being one, on the mean of many; what the clock starts is in the noise. */
    private static double statements(Connection connection, Latencies.Work request) throws Exception {
        var before = committed(connection);
        for (var i = 0; i < 100; i++) {
            request.run();
        }
        return (committed(connection) - before) / 100.0;
    }

    /** Counters reach the view with a delay. */
    private static long committed(Connection connection) throws SQLException, InterruptedException {
        TimeUnit.SECONDS.sleep(3);
        try (var statement = connection.prepareStatement(
                        "select \"xact_commit\" from \"pg_stat_database\" where \"datname\" = current_database()");
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
