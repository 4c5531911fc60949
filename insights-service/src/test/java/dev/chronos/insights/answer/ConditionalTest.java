package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.PlantedInsights;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.insights.http.EntityTag;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ConditionalTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @ParameterizedTest
    @ValueSource(strings = {"", "&unread=true", "&limit=1"})
    void a_list_that_the_caller_has_is_not_sent_again(String filter) {
        var user = WebApp.user("UTC", 1);
        PlantedInsights.many(user, 2);
        var first = user.asks().get(WEEK + filter).then().statusCode(200).extract();
        var tag = first.header("ETag");

        assertThat(tag).isEqualTo(EntityTag.of(first.asString()));
        for (var known : new String[] {tag, "\"other\", W/" + tag, "*"}) {
            user.asks()
                    .header("If-None-Match", known)
                    .get(WEEK + filter)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Cache-Control", "private, no-cache")
                    .header("Vary", "Cookie, Authorization")
                    .body(emptyString());
        }
        user.asks()
                .header("If-None-Match", "\"other\"")
                .get(WEEK + filter)
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_that_has_changed_is_sent_with_another_tag() {
        var user = WebApp.user("UTC", 1);
        var id = PlantedInsights.one(user, "");
        var tag = user.asks().get(WEEK).header("ETag");
        user.asks()
                .body("{\"isRead\":true}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);

        user.asks()
                .header("If-None-Match", tag)
                .get(WEEK)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .header("Cache-Control", "private, no-cache")
                .body("insights[0].isRead", equalTo(true));
    }

    @Test
    void one_insight_has_a_tag_that_a_change_may_ask_for() {
        var user = WebApp.user("UTC", 1);
        var path = "/api/ai/insights/" + PlantedInsights.one(user, "");
        var tag = user.asks().get(path).then().statusCode(200).extract().header("ETag");
        user.asks().header("If-None-Match", tag).get(path).then().statusCode(304);

        var changed = user.asks()
                .header("If-Match", tag)
                .body("{\"isRead\":true}")
                .patch(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        for (var stale : new String[] {tag, "W/" + changed, "nonsense"}) {
            user.asks()
                    .header("If-Match", stale)
                    .body("{\"isRead\":false}")
                    .patch(path)
                    .then()
                    .statusCode(412)
                    .contentType("application/problem+json")
                    .body("code", equalTo("precondition-failed"));
        }

        user.asks().get(path).then().header("ETag", changed).body("isRead", equalTo(true));
        user.asks()
                .header("If-Match", "*")
                .body("{\"isRead\":false}")
                .patch(path)
                .then()
                .statusCode(200);
        user.asks()
                .header("If-Match", "*")
                .body("{\"isRead\":false}")
                .patch("/api/ai/insights/none")
                .then()
                .statusCode(404);
    }

    @Test
    void of_two_changes_to_the_same_state_one_is_made() {
        var user = WebApp.user("UTC", 1);
        for (var round = 0; round < 5; round++) {
            var path = "/api/ai/insights/" + PlantedInsights.one(user, "");
            var tag = user.asks().get(path).header("ETag");

            var statuses = Stream.of("isRead", "isDismissed")
                    .map(member -> CompletableFuture.supplyAsync(() -> user.asks()
                            .header("If-Match", tag)
                            .body("{\"" + member + "\":true}")
                            .patch(path)
                            .statusCode()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }
}
