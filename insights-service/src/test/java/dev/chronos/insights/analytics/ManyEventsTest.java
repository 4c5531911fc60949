package dev.chronos.insights.analytics;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import org.junit.jupiter.api.Test;

/** A calendar as full as they come: 20 000 events fifty deep and 500 series, over the longest range. */
@ServiceTest
class ManyEventsTest {

    @Test
    void numbers_of_a_calendar_that_is_full_are_right() {
        var user = WebApp.user("UTC", 1);
        // From 2025-03-03 on, 400 days: each day fifty times 10:00-11:00.
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt")
                select gen_random_uuid()::text, 'Event', timestamp '2025-03-03 10:00' + i / 50 * interval '1 day',
                    timestamp '2025-03-03 11:00' + i / 50 * interval '1 day', ?, c."id", now()
                from generate_series(0, 19999) i, (select "id" from "calendars" where "userId" = ?) c""", user.userId(), user.userId());
        // Mondays 14:00-14:30 since 2015-01-05, five hundred times; 2025-03-03 is a Monday, so there are 58 in 400
        // days.
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt",
                    "isRecurring", "recurringRule")
                select gen_random_uuid()::text, 'Series', timestamp '2015-01-05 14:00', timestamp '2015-01-05 14:30', ?, c."id",
                    now(), true, 'FREQ=WEEKLY'
                from generate_series(1, 500) i, (select "id" from "calendars" where "userId" = ?) c""", user.userId(), user.userId());

        user.asks()
                .get("/api/analytics?start=2025-03-03&end=2026-04-07")
                .then()
                .statusCode(200)
                .body("warnings", nullValue())
                .body("metrics.occurrences.value", equalTo(20_000 + 500 * 58))
                .body("metrics.occurrences.coverage", equalTo(1.0f))
                .body("metrics.busyNetMinutes.value", equalTo(400 * 60 + 58 * 30))
                .body("metrics.busyGrossMinutes.value", equalTo(20_000 * 60 + 500 * 58 * 30))
                .body("metrics.doubleBookedMinutes.value", equalTo(400 * 60 + 58 * 30))
                .body("metrics.categoryMinutes.value.none", equalTo(400 * 60 + 58 * 30));
    }

    @Test
    void more_rows_than_are_read_lower_the_coverage_and_are_told() {
        var user = WebApp.user("UTC", 1);
        // Open ones from long ago, and the newest fifty, completed within the week.
        Rows.execute("""
                insert into "tasks" ("id", "title", "createdAt", "completedAt", "status", "updatedAt", "userId")
                select gen_random_uuid()::text, 'A task', timestamp '2020-01-01' + i * interval '1 minute'
                    + case when i > 20000 then interval '2251 days' else interval '0' end,
                    case when i > 20000 then timestamp '2026-03-03' end,
                    (case when i > 20000 then 'COMPLETED' else 'TODO' end)::"TaskStatus", now(), ?
                from generate_series(1, 20050) i""", user.userId());

        user.asks()
                .get("/api/analytics?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200)
                .body("warnings", contains(containsString("more rows in the range than can be read")))
                .body("metrics.tasksCompleted.value", equalTo(50))
                .body("metrics.tasksCompleted.coverage", equalTo(20_000 / 20_050.0f));
    }
}
