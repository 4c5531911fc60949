package dev.chronos.insights.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import org.junit.jupiter.api.Test;

@ServiceTest
class StandingRowsTest {
    private static final String FIRST = "/api/ai/insights?start=2026-03-02&end=2026-03-09";
    private static final String SECOND = "/api/ai/insights?start=2026-03-09&end=2026-03-16";
    /** One week after it was shown: 1 - 0.8 * exp(-1 / 3). */
    private static final float NOVELTY = 0.42677495f;

    private static final String ID = "insights.find { it.data.rule == 'r16' }.id";

    @Test
    void what_holds_for_weeks_is_one_row_that_goes_on_with_them() {
        var user = overrunning();

        var id = user.asks().get(FIRST).then().statusCode(200).extract().<String>path(ID);
        user.asks().get(SECOND).then().body(ID, equalTo(id));
        var again = user.asks().get(SECOND).then().extract().asString();

        assertThat(id).startsWith("ins_");
        assertThat(again).isEqualTo(user.asks().get(SECOND).then().extract().asString());
        user.asks()
                .body("{\"start\":\"2026-03-09\",\"end\":\"2026-03-16\"}")
                .post("/api/ai/insights")
                .then()
                .body(ID, equalTo(id))
                .body("insights.find { it.data.rule == 'r16' }.data.score.N", equalTo(NOVELTY));
        user.asks().get(FIRST).then().body(ID, equalTo(id));
        assertThat(rows(user)).isEqualTo(1);
    }

    @Test
    void an_earlier_week_asked_for_later_joins_the_row() {
        var user = overrunning();

        var id = user.asks().get(SECOND).then().extract().<String>path(ID);

        user.asks().get(FIRST).then().body(ID, equalTo(id));
        user.asks().get(FIRST).then().body(ID, equalTo(id));
        user.asks().get(SECOND).then().body(ID, equalTo(id));
        assertThat(rows(user)).isEqualTo(1);
    }

    @Test
    void a_late_edit_takes_it_back_from_both_weeks() {
        var user = overrunning();
        user.asks().get(FIRST).then().body("insights.data.rule", hasItem("r16"));
        user.asks().get(SECOND).then().body("insights.data.rule", hasItem("r16"));

        Rows.execute(
                "update \"tasks\" set \"actualTime\" = 60, \"updatedAt\" = now() at time zone 'UTC' where \"userId\" = ?",
                user.userId());

        user.asks().get(SECOND).then().body("insights.data.rule", not(hasItem("r16")));
        user.asks().get(FIRST).then().body("insights.data.rule", not(hasItem("r16")));
        assertThat(Rows.query(
                        "select 1 from \"insights\" where \"userId\" = ? and \"data\" ->> 'retracted' = 'true'",
                        user.userId()))
                .isNotEmpty();
    }

    /** A dozen tasks that took half as long again as estimated, done in the week before the two. */
    private static WebApp overrunning() {
        var user = WebApp.user("UTC", 1);
        for (var n = 0; n < 12; n++) {
            user.task(
                    "2026-02-20T08:00:00Z",
                    "\"status\" = 'COMPLETED', \"completedAt\" = '2026-02-24 10:00:00', \"estimatedTime\" = 60, \"actualTime\" = 90");
        }
        return user;
    }

    private static int rows(WebApp user) {
        return Rows.query(
                        "select 1 from \"insights\" where \"userId\" = ? and \"data\" ->> 'rule' = 'r16'",
                        user.userId())
                .size();
    }
}
