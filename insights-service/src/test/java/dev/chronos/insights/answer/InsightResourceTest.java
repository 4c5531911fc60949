package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import org.junit.jupiter.api.Test;

@ServiceTest
class InsightResourceTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @Test
    void a_busy_week_gives_insights_as_rows() {
        var user = busyUser();

        user.asks()
                .get(WEEK)
                .then()
                .statusCode(200)
                .body("nextCursor", nullValue())
                .body("insights[0].data.rule", equalTo("r01"))
                .body("insights[0].id", startsWith("ins_"))
                .body("insights.data.rule", hasItems("r04", "r28"))
                .body("insights.size()", lessThanOrEqualTo(6))
                .body("insights[0].isRead", equalTo(false))
                .body("insights[0].validFrom", equalTo("2026-03-09T00:00:00Z"))
                .body("insights[0].data.provenance.source", equalTo("DETERMINISTIC"))
                .body("insights[0].data.score.I", notNullValue())
                .body("insights[0].suggestedActions[0].requiresConfirmation", equalTo(true));
        var rows = Rows.query("select * from \"insights\" where \"userId\" = ?", user.userId());
        assertThat(rows)
                .allSatisfy(row -> assertThat(String.valueOf(row.get("id"))).hasSize(30));
    }

    @Test
    void asking_again_leaves_the_same_rows_and_what_the_user_did() {
        var user = busyUser();
        var id = user.asks().get(WEEK).then().extract().<String>path("insights[0].id");

        user.asks()
                .body("{\"isRead\":true,\"actionTaken\":\"open-report\"}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200)
                .body("isRead", equalTo(true))
                .body("actionTaken", equalTo("open-report"));
        user.asks()
                .body("{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}")
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .body("insights[0].id", equalTo(id))
                .body("insights[0].isRead", equalTo(true));
        user.asks().get(WEEK).then().body("insights[0].isRead", equalTo(true));
        user.asks()
                .body("{\"actionTaken\":\"format-disk\"}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(422);
    }

    @Test
    void a_change_of_the_rows_shows_at_once_and_takes_back_what_no_longer_holds() {
        var user = busyUser();
        user.asks().get(WEEK).then().body("insights.data.rule", hasItem("r04"));

        Rows.execute(
                "update \"events\" set \"deletedAt\" = now() where \"userId\" = ? and \"title\" = 'Clash'",
                user.userId());

        user.asks().get(WEEK).then().statusCode(200).body("insights.data.rule", not(hasItem("r04")));
        assertThat(Rows.query(
                        "select 1 from \"insights\" where \"userId\" = ? and \"data\" ->> 'retracted' = 'true'",
                        user.userId()))
                .hasSize(1);
    }

    @Test
    void the_insights_of_others_do_not_exist() {
        var id = busyUser().asks().get(WEEK).then().extract().<String>path("insights[0].id");
        var other = WebApp.user("UTC", 1);

        other.asks().get("/api/ai/insights/" + id).then().statusCode(404).body("code", equalTo("not-found"));
        other.asks()
                .body("{\"isRead\":true}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_user_without_rows_has_no_insights() {
        WebApp.user("UTC", 1).asks().get(WEEK).then().statusCode(200).body("insights.size()", equalTo(0));
    }

    @Test
    void the_weekly_report_is_one_row() {
        var user = busyUser();

        var id = user.asks()
                .body("{\"weekOf\":\"2026-03-04\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(201)
                .body("report.category", equalTo("weekly_report"))
                .body("report.title", equalTo("Your week, Mar 2\u2009–\u20098, 2026"))
                .body("report.data.report.numbers.size()", equalTo(6))
                .body("report.data.report.days.size()", equalTo(7))
                .body("report.data.childIds.size()", notNullValue())
                .extract()
                .<String>path("report.id");
        user.asks()
                .body("{\"weekOf\":\"2026-03-08\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(200)
                .body("report.id", equalTo(id));
        user.asks().get(WEEK).then().body("insights.id", hasItem(id));
        user.asks()
                .body("{\"weekOf\":\"2199-03-04\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(422);
        user.asks()
                .body("{\"weekOf\":\"soon\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(400);
        user.asks()
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(201)
                .body("report.data.report.empty", equalTo(true));
    }

    private static WebApp busyUser() {
        var user = WebApp.user("UTC", 1);
        for (var day = 2; day <= 4; day++) {
            user.guest(user.event("2026-03-0" + day + "T09:00:00Z", "2026-03-0" + day + "T13:30:00Z"), "ACCEPTED");
        }
        user.event("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z", "\"title\" = 'Clash'");
        return user;
    }
}
