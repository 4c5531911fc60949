package dev.chronos.insights.analytics;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Rows as the web app could have written them badly: the right number or a warning, never a failure. */
@ServiceTest
class AnalyticsEdgesTest {
    private static final String NINE = "2026-03-02T09:00:00Z";
    private static final String TEN = "2026-03-02T10:00:00Z";

    @Test
    void an_event_that_ends_before_it_starts_is_left_out_and_told() {
        var user = WebApp.user("UTC", 1);
        user.event(NINE, TEN);
        user.event(TEN, NINE);
        user.event(NINE, NINE);

        week(user)
                .body("metrics.occurrences.value", equalTo(1))
                .body("metrics.busyNetMinutes.value", equalTo(60))
                .body("metrics.busyNetMinutes.coverage", equalTo(0.5f))
                .body("warnings", contains(containsString("end before they start")));
    }

    @Test
    void an_event_of_ten_years_is_cut_to_the_range_and_is_no_meeting() {
        var user = WebApp.user("UTC", 1);
        user.guest(user.event("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z"), "ACCEPTED");

        week(user)
                .body("metrics.occurrences.value", equalTo(1))
                .body("metrics.busyNetMinutes.value", equalTo(7 * 24 * 60))
                .body("metrics.perDayNetMinutes.value", everyItem(equalTo(24 * 60)))
                .body("metrics.meetingNetMinutes.value", equalTo(0))
                .body("metrics.fragmentationIndex.value", nullValue())
                .body("metrics.fragmentationIndex.reasonCode", equalTo("no-free-time"))
                .body("warnings", nullValue());
    }

    @Test
    void a_rule_that_nobody_can_read_or_follow_counts_once() {
        var user = WebApp.user("UTC", 1);
        user.event(NINE, TEN, "\"isRecurring\" = true, \"recurringRule\" = 'FREQ=SOMETIMES'");
        user.event(NINE, TEN, "\"isRecurring\" = true, \"recurringRule\" = null");
        user.event(NINE, TEN, "\"isRecurring\" = true, \"recurringRule\" = 'FREQ=SECONDLY'");

        week(user)
                .body("metrics.busyGrossMinutes.value", equalTo(180))
                .body("metrics.busyNetMinutes.value", equalTo(60))
                .body("warnings", contains(containsString("cannot be followed to its end")));
    }

    @Test
    void rules_made_to_exhaust_their_reader_are_answered_and_told() {
        var user = WebApp.user("UTC", 1);
        for (var rule : new String[] {
            "FREQ=MINUTELY;INTERVAL=5",
            "FREQ=YEARLY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12;BYMINUTE=0,5,10,15,20,25,30,35,40,45,50,55",
            "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
            "FREQ=DAILY;COUNT=2147483647;BYSETPOS=366"
        }) {
            user.event(
                    "1990-03-02T09:00:00Z",
                    "1990-03-02T10:00:00Z",
                    "\"isRecurring\" = true, \"recurringRule\" = '" + rule + "'");
        }

        user.asks()
                .get("/api/analytics?start=2025-03-02&end=2026-04-06")
                .then()
                .statusCode(200)
                .body("warnings", hasItem(containsString("cannot be followed to its end")));
    }

    @Test
    void a_series_in_an_unknown_zone_repeats_in_utc_and_is_told() {
        var user = WebApp.user("Europe/Berlin", 1);
        user.event(
                NINE,
                TEN,
                "\"isRecurring\" = true, \"timezone\" = 'No/Where', \"recurringRule\" = 'FREQ=DAILY;COUNT=3'");

        week(user)
                .body("metrics.perDayNetMinutes.value", contains(60, 60, 60, 0, 0, 0, 0))
                .body("warnings", contains(containsString("unknown time zone")));
    }

    @Test
    void a_user_in_an_unknown_zone_with_a_week_from_nowhere_is_measured_in_utc() {
        var user = WebApp.user("Mars/Olympus", 99);
        user.event(NINE, TEN);

        week(user)
                .body("range.zone", equalTo("UTC"))
                .body("range.start", equalTo("2026-03-02T00:00:00Z"))
                .body("metrics.busyNetMinutes.value", equalTo(60))
                .body("metrics.busyNetMinutes.zone", equalTo("UTC"))
                .body("warnings", contains(containsString("time zone of this account is unknown")));
        user.asks()
                .get("/api/analytics")
                .then()
                .statusCode(200)
                .body("range.weekStartsOn", allOf(greaterThanOrEqualTo(0), lessThanOrEqualTo(6)))
                .body("range.minutes", equalTo(7 * 24 * 60));
    }

    @Test
    void columns_of_json_and_lists_may_hold_anything() {
        var user = WebApp.user("UTC", 1);
        user.event(NINE, TEN, "\"excludeDates\" = null, \"metadata\" = '[]'");
        user.event(NINE, TEN, "\"excludeDates\" = array[null]::timestamp[], \"metadata\" = '\"text\"'");
        user.event(NINE, TEN, "\"recurringId\" = 'gone', \"metadata\" = '{\"originalStart\": 5}'");
        user.event(NINE, TEN, "\"recurringId\" = 'gone', \"metadata\" = '{\"originalStart\": {}}'");

        week(user).body("metrics.busyGrossMinutes.value", equalTo(240)).body("warnings", nullValue());
    }

    @Test
    void preferences_of_wrong_types_are_as_if_they_were_not_set() {
        var user = WebApp.user("UTC", 1);
        for (var preferences : new String[] {
            "[]",
            "null",
            "{\"workingHours\": \"nine to five\", \"focusGoalMinutes\": \"many\"}",
            "{\"workingHours\": {\"start\": 900, \"end\": \"late\", \"days\": \"MO\"}, \"afterHoursLimitMinutes\": -1}",
            "{\"workingHours\": {\"start\": \"17:00\", \"end\": \"09:00\", \"days\": [7, null, \"x\"]}, \"focusGoalMinutes\": 1e300}"
        }) {
            Rows.execute(
                    "update \"users\" set \"preferences\" = ?::jsonb where \"id\" = ?", preferences, user.userId());

            week(user).body("metrics.focusCapacityMinutes.value", equalTo(5 * 8 * 60));
        }
    }

    @Test
    void each_part_of_the_working_hours_has_its_own_default() {
        var user = WebApp.user("UTC", 1);
        Rows.execute(
                "update \"users\" set \"preferences\" = ?::jsonb where \"id\" = ?",
                "{\"workingHours\": {\"start\": \"13:00\", \"days\": [1, 2]}}",
                user.userId());

        week(user).body("metrics.focusCapacityMinutes.value", equalTo(2 * 4 * 60));
    }

    @Test
    void a_guest_without_an_address_is_a_guest() {
        var user = WebApp.user("UTC", 1);
        user.attendee(user.event(NINE, TEN), "", "PENDING");

        week(user).body("metrics.oneToOneMinutes.value", equalTo(60)).body("metrics.busyNetMinutes.value", equalTo(60));
    }

    @Test
    void sessions_without_a_length_are_sessions_of_no_minutes() {
        var user = WebApp.user("UTC", 1);
        user.focus(NINE, 30);
        user.focus(TEN, 40);
        user.focus("2026-03-03T09:00:00Z", 50);
        Rows.execute(
                "update \"focus_sessions\" set \"actualDuration\" = null where \"userId\" = ? and \"plannedDuration\" = 30",
                user.userId());
        Rows.execute(
                "update \"focus_sessions\" set \"actualDuration\" = null, \"endTime\" = \"startTime\" - interval '1 hour'"
                        + " where \"userId\" = ? and \"plannedDuration\" = 40",
                user.userId());

        week(user)
                .body("metrics.focusMinutes.value", equalTo(50))
                .body("metrics.focusMinutes.n", equalTo(3))
                .body("metrics.distractionsPerFocusHour.value", nullValue())
                .body("metrics.distractionsPerFocusHour.reasonCode", equalTo("too-few-focus-minutes"));
    }

    private static ValidatableResponse week(WebApp user) {
        return user.asks()
                .get("/api/analytics?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200);
    }
}
