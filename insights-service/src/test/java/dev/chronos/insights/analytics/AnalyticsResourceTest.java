package dev.chronos.insights.analytics;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.insights.metric.MetricKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@ServiceTest
class AnalyticsResourceTest {
    @Test
    void numbers_of_a_week_come_from_the_rows_of_the_web_app() {
        var user = WebApp.user("Europe/Berlin", 1);
        // Mon 2026-03-02, Berlin is UTC+1: 10:00-11:30 alone, 11:00-12:00 with a guest, Tue 18:00-19:00.
        user.event("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z");
        user.guest(user.event("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z"), "ACCEPTED");
        user.event("2026-03-03T17:00:00Z", "2026-03-03T18:00:00Z");
        user.focus("2026-03-04T08:00:00Z", 50);

        user.asks()
                .get("/api/analytics?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200)
                .body("range.start", equalTo("2026-03-01T23:00:00Z"))
                .body("range.end", equalTo("2026-03-08T23:00:00Z"))
                .body("range.zone", equalTo("Europe/Berlin"))
                .body("range.weekStartsOn", equalTo(1))
                .body("range.minutes", equalTo(7 * 24 * 60))
                .body("definitionVersion", notNullValue())
                .body("metrics.occurrences.value", equalTo(3))
                .body("metrics.busyGrossMinutes.value", equalTo(210))
                .body("metrics.busyNetMinutes.value", equalTo(180))
                .body("metrics.doubleBookedMinutes.value", equalTo(30))
                .body("metrics.meetingNetMinutes.value", equalTo(60))
                .body("metrics.perDayNetMinutes.value", contains(120, 60, 0, 0, 0, 0, 0))
                .body("metrics.busiestDay.value", equalTo("2026-03-02"))
                .body("metrics.workingHoursMinutes.value", equalTo(120))
                .body("metrics.afterHoursMinutes.value", equalTo(60))
                .body("metrics.focusMinutes.value", equalTo(50))
                .body("metrics.focusMinutesByHour.value", hasSize(24))
                .body("metrics.focusMinutesByHour.value[9]", equalTo(50))
                .body("metrics.onTimeRate.value", nullValue())
                .body("metrics.onTimeRate.reason", notNullValue())
                .body("metrics.keySet()", hasSize(MetricKey.values().length));
    }

    @Test
    void what_ages_has_the_same_tag_within_a_minute() {
        var user = WebApp.user("Europe/Berlin", 1);
        user.task("2026-03-02T09:00:00Z", "\"dueDate\" = '2026-03-03 00:00:00', \"dueTime\" = '10:00'");
        var path = "/api/analytics?start=2026-03-02&end=2026-03-09";

        await().untilAsserted(() -> {
            var tag = user.asks().get(path).header("ETag");
            user.asks().header("If-None-Match", tag).get(path).then().statusCode(304);
        });
    }

    @Test
    void every_number_says_all_about_itself() {
        var answer = WebApp.user("Asia/Tokyo", 0)
                .asks()
                .get("/api/analytics?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200)
                .body("metrics.onTimeRate.reasonCode", equalTo("too-few-due-tasks"));

        Arrays.stream(MetricKey.values())
                .forEach(key -> answer.body("metrics." + key.json() + ".unit", notNullValue())
                        .body("metrics." + key.json() + ".n", notNullValue())
                        .body("metrics." + key.json() + ".coverage", notNullValue())
                        .body("metrics." + key.json() + ".from", equalTo("2026-03-01T15:00:00Z"))
                        .body("metrics." + key.json() + ".to", equalTo("2026-03-08T15:00:00Z"))
                        .body("metrics." + key.json() + ".zone", equalTo("Asia/Tokyo"))
                        .body("metrics." + key.json() + ".definitionVersion", notNullValue()));
    }

    @Test
    void a_range_that_makes_no_sense_is_refused() {
        var user = WebApp.user("UTC", 1);

        user.asks()
                .get("/api/analytics?start=2026-03-09&end=2026-03-02")
                .then()
                .statusCode(422)
                .body("code", equalTo("unprocessable"));
        user.asks().get("/api/analytics?start=2026-03-02&end=2026-03-02").then().statusCode(422);
        user.asks().get("/api/analytics?start=2026-01-01&end=2027-03-02").then().statusCode(422);
        user.asks()
                .get("/api/analytics?start=yesterday&end=2026-03-02")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("start"));
        user.asks().get("/api/analytics?start=2026-03-02").then().statusCode(400);
        user.asks()
                .get("/api/analytics?start=%2B999999999-01-01&end=2026-03-02")
                .then()
                .statusCode(400);
        user.asks().get("/api/analytics?start=2026-01-01&end=2027-02-05").then().statusCode(200);
    }

    @Test
    void rows_that_were_written_badly_never_fail_the_answer() {
        var user = WebApp.user("Mars/Olympus", 9);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T08:00:00Z");
        user.event("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z");
        user.event("2020-01-01T00:00:00Z", "2030-01-01T00:00:00Z");
        user.event(
                "2026-03-02T09:00:00Z",
                "2026-03-02T10:00:00Z",
                "\"isRecurring\" = true, \"recurringRule\" = 'FREQ=SOMETIMES'");
        user.event("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", "\"isRecurring\" = true, \"recurringRule\" = null");
        user.event(
                "2026-03-02T09:00:00Z",
                "2026-03-02T10:00:00Z",
                "\"isRecurring\" = true, \"timezone\" = 'No/Where', \"recurringRule\" = 'FREQ=SECONDLY'");
        user.event(
                "1990-03-02T09:00:00Z",
                "1990-03-02T10:00:00Z",
                "\"isRecurring\" = true, \"recurringRule\" = 'FREQ=MINUTELY;INTERVAL=5'");
        user.event(
                "2026-03-02T09:00:00Z",
                "2026-03-02T10:00:00Z",
                "\"excludeDates\" = array[null]::timestamp[], \"metadata\" = '[]'");
        user.task(
                "2026-03-01T00:00:00Z",
                "\"dueDate\" = '2026-03-02', \"dueTime\" = 'noonish', \"scheduledDuration\" = -5, \"actualTime\" = -1");
        user.task("2026-03-01T00:00:00Z", "\"status\" = 'COMPLETED', \"completedAt\" = null");

        user.asks()
                .get("/api/analytics?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200)
                .body("range.zone", equalTo("UTC"))
                .body("warnings", notNullValue())
                .body("metrics.busyNetMinutes.value", equalTo(7 * 24 * 60));
        user.asks()
                .get("/api/ai/insights?start=2026-03-02&end=2026-03-09")
                .then()
                .statusCode(200);
    }
}
