package dev.chronos.insights.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Among the rows of many users, each statement finds those of one by an index. */
@ServiceTest
class ReadingPlansTest {

    @BeforeAll
    static void many_users_with_many_rows() {
        Rows.execute("""
                insert into "users" ("id", "email", "updatedAt")
                select 'plan' || u, 'plan' || u || '@chronos.test', now() from generate_series(1, 40) u""");
        Rows.execute("""
                insert into "calendars" ("id", "name", "updatedAt", "userId")
                select 'plan' || u, 'Mine', now(), 'plan' || u from generate_series(1, 40) u""");
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt",
                    "isRecurring", "recurringRule", "recurringId")
                select 'plan' || u || '-' || i, 'Event', timestamp '2025-01-01' + i * interval '6 hours',
                    timestamp '2025-01-01 01:00' + i * interval '6 hours', 'plan' || u, 'plan' || u, now(), i % 50 = 0,
                    case when i % 50 = 0 then 'FREQ=WEEKLY' end, case when i % 50 = 1 then 'plan' || u || '-' || (i - 1) end
                from generate_series(1, 40) u, generate_series(1, 1500) i""");
        Rows.execute("""
                insert into "event_attendees" ("id", "eventId", "email", "userId", "updatedAt")
                select 'plan' || u || '-' || i, 'plan' || u || '-' || i, 'plan' || (u % 40 + 1) || '@chronos.test',
                    case when i % 2 = 0 then 'plan' || (u % 40 + 1) end, now()
                from generate_series(1, 40) u, generate_series(1, 1500, 3) i""");
        Rows.execute("""
                insert into "tasks" ("id", "title", "createdAt", "updatedAt", "userId")
                select 'plan' || u || '-' || i, 'A task', timestamp '2025-01-01' + i * interval '6 hours', now(), 'plan' || u
                from generate_series(1, 40) u, generate_series(1, 800) i""");
        Rows.execute("""
                insert into "focus_sessions" ("id", "startTime", "plannedDuration", "status", "updatedAt", "userId")
                select 'plan' || u || '-' || i, timestamp '2025-01-01' + i * interval '6 hours', 25, 'COMPLETED', now(), 'plan' || u
                from generate_series(1, 40) u, generate_series(1, 1500) i""");
        for (var table : List.of("events", "event_attendees", "tasks", "focus_sessions", "users", "calendars")) {
            Rows.execute("analyze \"" + table + "\"");
        }
    }

    @Test
    void events_are_found_by_index() {
        var plan = plan(EventQuery.SQL
                .replace("$1", "'plan7'")
                .replace("$2", "'Plan7@Chronos.test'")
                .replace("$3", "timestamp '2025-10-06'")
                .replace("$4", "timestamp '2025-10-13'"));

        assertThat(plan)
                .contains("events_userId_startDateTime_idx")
                .contains("events_userId_masters_idx")
                .contains("event_attendees_email_lower_idx")
                .doesNotContain("Seq Scan on events")
                .doesNotContain("Seq Scan on event_attendees");
    }

    @Test
    void tasks_and_sessions_are_found_by_index() {
        for (var sql : List.of(WorkQuery.TASKS, WorkQuery.FOCUS, WorkQuery.FOCUS_STARTS)) {
            var plan = plan(sql.replace("$1", "'plan7'")
                    .replace("$2", "timestamp '2025-10-06'")
                    .replace("$3", "timestamp '2025-10-13'"));

            assertThat(plan).contains("Index").doesNotContain("Seq Scan");
        }
    }

    private static String plan(String sql) {
        return Rows.query("explain " + sql).stream()
                .map(row -> String.valueOf(row.get("QUERY PLAN")))
                .collect(Collectors.joining("\n"));
    }
}
