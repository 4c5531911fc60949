package dev.chronos.insights.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ReportListTest {
    private static final String LIST = "/api/ai/reports/weekly";
    private static final String DATES = "reports.data.report.firstDate";

    @Test
    void the_newest_report_comes_first() {
        var user = withReports("2026-03-04", "2026-02-18", "2026-03-11");

        user.asks()
                .get(LIST)
                .then()
                .statusCode(200)
                .body(DATES, contains("2026-03-09", "2026-03-02", "2026-02-16"))
                .body("reports[0].category", equalTo("weekly_report"))
                .body("nextCursor", nullValue());
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        var user = withReports("2026-03-04", "2026-02-18", "2026-03-11");

        String next = user.asks()
                .get(LIST + "?limit=2")
                .then()
                .body(DATES, contains("2026-03-09", "2026-03-02"))
                .extract()
                .path("nextCursor");

        user.asks()
                .queryParam("before", next)
                .get(LIST)
                .then()
                .body(DATES, contains("2026-02-16"))
                .body("nextCursor", nullValue());
        user.asks().get(LIST + "?before=2026-03-02").then().body(DATES, contains("2026-02-16"));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        var user = withReports("2026-03-04");
        var tag = user.asks().get(LIST).then().extract().header("ETag");

        user.asks()
                .header("If-None-Match", tag)
                .get(LIST)
                .then()
                .statusCode(304)
                .header("ETag", tag);

        Rows.execute(
                "update \"insights\" set \"isRead\" = true, \"updatedAt\" = \"updatedAt\" + interval '1 second' where \"userId\" = ?",
                user.userId());
        user.asks()
                .header("If-None-Match", tag)
                .get(LIST)
                .then()
                .statusCode(200)
                .body("reports", hasSize(1));
    }

    @Test
    void nobody_sees_the_reports_of_another() {
        withReports("2026-03-04");

        WebApp.user("UTC", 1).asks().get(LIST).then().statusCode(200).body("reports", hasSize(0));
        RestAssured.get(LIST).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=53", "limit=-1", "limit=x", "before=soon", "before=2026-02-30_x"})
    void what_makes_no_sense_is_refused(String query) {
        WebApp.user("UTC", 1)
                .asks()
                .get(LIST + "?" + query)
                .then()
                .statusCode(query.startsWith("limit=") && !query.endsWith("x") ? 422 : 400)
                .contentType("application/problem+json");
    }

    @Test
    void a_week_asked_for_by_hand_is_one_run_without_a_mail() {
        var user = withReports("2026-03-04", "2026-03-05");

        assertThat(Rows.query(
                        "select \"state\", \"scheduled\" from \"report_runs\" where \"userId\" = ?", user.userId()))
                .isEqualTo(List.of(Map.of("state", "DONE", "scheduled", false)));
        assertThat(Rows.query("select * from \"mail_outbox\" where \"recipient\" = ?", user.email()))
                .isEmpty();
    }

    @Test
    void the_week_that_goes_on_is_marked_as_open() {
        var user = WebApp.user("UTC", 1);
        var today = LocalDate.now(ZoneOffset.UTC);

        user.asks()
                .body(Map.of("weekOf", today.toString()))
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(201)
                .body("report.data.report.open", equalTo(true));
    }

    private static WebApp withReports(String... dates) {
        var user = WebApp.user("UTC", 1);
        Rows.execute(
                "update \"users\" set \"notificationSettings\" = '{\"weeklyDigest\": true}' where \"id\" = ?",
                user.userId());
        user.event("2026-03-04T09:00:00Z", "2026-03-04T10:00:00Z");
        for (var date : dates) {
            user.asks().body(Map.of("weekOf", date)).post("/api/ai/insights/weekly");
        }
        return user;
    }
}
