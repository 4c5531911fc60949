package dev.chronos.insights.answer;

import static org.hamcrest.Matchers.equalTo;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.PlantedInsights;
import dev.chronos.insights.fixture.WebApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that are refused or change nothing, and ids that are none. */
@ServiceTest
class BadChangeTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"isRead":null}               | 400 | /isRead
            {"isDismissed":null}          | 400 | /isDismissed
            {"actionTaken":null}          | 400 | /actionTaken
            {"isRead":"true"}             | 400 | /isRead
            {"isRead":1}                  | 400 | /isRead
            {"actionTaken":7}             | 400 | /actionTaken
            {"actionTaken":"\\u0000"}     | 400 | /actionTaken
            {"title":"Mine"}              | 400 | /title
            {"isRead":true,"userId":"x"}  | 400 | /userId
            {"actionTaken":""}            | 422 | /actionTaken
            """)
    void a_member_that_cannot_be_is_named(String body, int status, String pointer) {
        var user = WebApp.user("UTC", 1);
        var path = "/api/ai/insights/" + PlantedInsights.one(user, "");

        user.asks()
                .body(body)
                .patch(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));

        user.asks().get(path).then().body("isRead", equalTo(false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "true", "{\"isRead\":true", "{\"isRead\":true,\"isRead\":false}"})
    void a_body_of_another_shape_is_400(String body) {
        var user = WebApp.user("UTC", 1);

        user.asks()
                .body(body)
                .patch("/api/ai/insights/" + PlantedInsights.one(user, ""))
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void an_empty_change_changes_nothing() {
        var user = WebApp.user("UTC", 1);
        var path = "/api/ai/insights/" + PlantedInsights.one(user, "");
        var before = user.asks().get(path).then().extract();

        user.asks().body("{}").patch(path).then().statusCode(200).header("ETag", before.header("ETag"));

        user.asks().get(path).then().body("updatedAt", equalTo(before.<String>path("updatedAt")));
    }

    @Test
    void what_was_taken_back_or_has_run_out_can_still_be_read_and_dismissed() {
        var user = WebApp.user("UTC", 1);
        for (var state : new String[] {"\"data\" = '{\"retracted\": true}'", "\"validTo\" = '2001-01-01'"}) {
            user.asks()
                    .body("{\"isRead\":true,\"isDismissed\":true}")
                    .patch("/api/ai/insights/" + PlantedInsights.one(user, state))
                    .then()
                    .statusCode(200)
                    .body("isRead", equalTo(true))
                    .body("isDismissed", equalTo(true));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "%F0%9F%9A%80",
                "a%20b",
                "a%2Fb",
                "..%5C..",
                "%ED%A0%80",
                "%C3%28",
                "';--",
                "ins_%25",
                "LONG"
            })
    void an_id_that_nobody_has_is_404_whatever_it_is(String id) {
        var user = WebApp.user("UTC", 1);
        var path = "/api/ai/insights/" + id.replace("LONG", "x".repeat(8_000));

        user.asks()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("detail", equalTo("There is no such insight."));
        user.asks()
                .urlEncodingEnabled(false)
                .body("{\"isRead\":true}")
                .patch(path)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no such insight."));
    }

    @Test
    void an_id_with_the_character_that_no_table_holds_is_refused() {
        WebApp.user("UTC", 1)
                .asks()
                .urlEncodingEnabled(false)
                .get("/api/ai/insights/a%00b")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }
}
