package dev.chronos.bench.insights;

import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The reports of a closed week for many people: how many a second, and whether a crash in the middle loses or doubles any. */
public final class WeeklyRun implements Workload {
    private static final int PEOPLE = 10_000;
    /** The end of the last week whose report is due; whoever came within the week before it is owed that one report. */
    private static final String DUE =
            "date_trunc('week', (now() at time zone 'Europe/Berlin') - interval '8 hours 20 minutes')";

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Map<String, String> AT_ONCE =
            Map.of("CHRONOS_WEEKLY_FIRST_AFTER", "1s", "CHRONOS_WEEKLY_WORK_EVERY", "1s", "CHRONOS_WEEKLY_LEASE", "5s");

    /**
     * What one instance took.
     *
     * @param service milliseconds of a processor for a report
     * @param database the same of PostgreSQL
     */
    private record Pace(double perSecond, double service, double database) {}

    @Override
    public String name() {
        return "weekly";
    }

    @Override
    public String what() {
        return "the reports of a closed week of " + PEOPLE + " people with thirteen weeks of history, rows written";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var connection = stage.connect()) {
            plant(connection);
            var alone = oneInstance(stage, connection);
            forget(connection);
            threeInstances(stage, connection);
            return List.of(
                    Result.of("reports a second, one instance with 512 MiB of heap", alone.perSecond(), "n/s")
                            .atLeast(150),
                    Result.of("processor time for a report, service", alone.service(), "ms"),
                    Result.of("processor time for a report, PostgreSQL", alone.database(), "ms"),
                    Result.of("people missed, three instances of which one is killed", missed(connection), "n")
                            .atMost(0),
                    Result.of("people with two reports of the week", doubled(connection), "n")
                            .atMost(0));
        }
    }

    private static Pace oneInstance(Stage stage, Connection connection) throws Exception {
        try (var instance = stage.insights("512m", AT_ONCE)) {
            await(connection, 1);
            var begun = System.nanoTime();
            var before = done(connection);
            var service = instance.cpu();
            var database = stage.databaseCpu();
            await(connection, PEOPLE);
            var reports = PEOPLE - before;
            return new Pace(
                    reports / ((System.nanoTime() - begun) / 1e9),
                    (double) instance.cpu().minus(service).toMillis() / reports,
                    (double) stage.databaseCpu().minus(database).toMillis() / reports);
        }
    }

    private static void threeInstances(Stage stage, Connection connection) throws Exception {
        try (var first = stage.insights("160m", AT_ONCE);
                var second = stage.insights("160m", AT_ONCE);
                var third = stage.insights("160m", AT_ONCE)) {
            await(connection, PEOPLE / 3);
            first.kill();
            await(connection, PEOPLE);
        }
    }

    private static void await(Connection connection, int reports) throws SQLException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (done(connection) < reports) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "%d of %d reports after %s".formatted(done(connection), reports, PATIENCE));
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private static int done(Connection connection) throws SQLException {
        return number(connection, """
                select count(distinct "userId") from "report_runs" where "kind" = 'weekly_report' and "state" = 'DONE' and "scheduled\"""");
    }

    private static int missed(Connection connection) throws SQLException {
        return number(connection, """
                select count(*) from "users" u where u."id" like 'weekly%' and not exists (
                    select from "insights" i where i."userId" = u."id" and i."category" = 'weekly_report')""");
    }

    private static int doubled(Connection connection) throws SQLException {
        return number(connection, """
                select count(*) from (select from "insights" where "userId" like 'weekly%' and "category" = 'weekly_report'
                    group by "userId", "data" -> 'report' ->> 'firstDate' having count(*) > 1) d""");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void forget(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from \"report_runs\" where \"userId\" like 'weekly%'");
            statement.execute("delete from \"insights\" where \"userId\" like 'weekly%'");
        }
    }

    /** Ten single events, two series, two tasks and five sessions a week, for the last thirteen weeks. */
    private static void plant(Connection connection) throws SQLException {
        var people = "generate_series(1, %d) p".formatted(PEOPLE);
        var now = "(now() at time zone 'UTC')::timestamp(3)";
        try (var statement = connection.createStatement()) {
            statement.execute("select setseed(0.42)");
            statement.execute("""
                    insert into "users" ("id", "email", "timezone", "weekStartsOn", "createdAt", "updatedAt")
                    select 'weekly' || p, 'weekly' || p || '@chronos.test', 'Europe/Berlin', 1, %s - interval '3 days', %s from %s""".formatted(DUE, now, people));
            statement.execute("""
                    insert into "calendars" ("id", "name", "updatedAt", "userId")
                    select 'weekly' || p, 'Personal', %s, 'weekly' || p from %s""".formatted(now, people));
            statement.execute("""
                    insert into "events" ("id", "title", "startDateTime", "endDateTime", "timezone", "updatedAt", "userId", "calendarId")
                    select 'weekly' || p || 'e' || i, 'Entry', s, s + (1 + floor(random() * 6)) * interval '15 minutes', 'Europe/Berlin', %s, 'weekly' || p, 'weekly' || p
                    from %s, generate_series(0, 129) i, lateral (select date_trunc('day', %s) - i * 0.7 * interval '1 day' + (7 + i %% 11) * interval '1 hour' as s) x""".formatted(now, people, now));
            statement.execute("""
                    insert into "events" ("id", "title", "startDateTime", "endDateTime", "timezone", "isRecurring", "recurringRule", "updatedAt", "userId", "calendarId")
                    select 'weekly' || p || 'm' || i, 'Series', timestamp '2022-01-03 08:00' + i * interval '1 day', timestamp '2022-01-03 08:30' + i * interval '1 day',
                        'Europe/Berlin', true, 'FREQ=WEEKLY', %s, 'weekly' || p, 'weekly' || p
                    from %s, generate_series(0, 1) i""".formatted(now, people));
            statement.execute("""
                    insert into "tasks" ("id", "title", "status", "dueDate", "completedAt", "estimatedTime", "actualTime", "createdAt", "updatedAt", "userId")
                    select 'weekly' || p || 't' || i, 'Task', 'COMPLETED', d, d - interval '1 hour', 30, 20 + i %% 7 * 10, d - interval '5 days', %s, 'weekly' || p
                    from %s, generate_series(0, 25) i, lateral (select %s - i * 3.5 * interval '1 day' as d) x""".formatted(now, people, now));
            statement.execute("""
                    insert into "focus_sessions" ("id", "type", "status", "startTime", "plannedDuration", "actualDuration", "productivity", "updatedAt", "userId")
                    select 'weekly' || p || 'f' || i, 'DEEP_WORK', 'COMPLETED', %s - i * 1.4 * interval '1 day', 45, 1800 + i %% 5 * 300, 1 + i %% 5, %s, 'weekly' || p
                    from %s, generate_series(0, 64) i""".formatted(now, now, people));
            // Else the tables would be vacuumed and written out while the reports are made.
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }
}
