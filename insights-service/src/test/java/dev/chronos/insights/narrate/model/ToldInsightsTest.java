package dev.chronos.insights.narrate.model;

import static dev.chronos.insights.fixture.StubModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.StubModel;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From rows to an answer over HTTP in the words of a model. */
@ServiceTest
@TestProfile(WithModel.class)
class ToldInsightsTest {
    private static final StubModel STUB = WithModel.stub();
    private static final String WEEK = "{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}";

    @Inject
    CircuitBreakerMaintenance breakers;

    @Inject
    RedisDataSource redis;

    private WebApp user;

    @BeforeEach
    void somebody_is_booked_twice() {
        breakers.resetAll();
        // The question holds nothing of the user's, so an answer to somebody else would serve.
        redis.flushall();
        user = WebApp.user("Europe/Berlin", 1);
        user.event("2026-03-03T09:00:00Z", "2026-03-03T11:00:00Z", "\"title\" = 'Canary planning'");
        user.event("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z", "\"title\" = 'Canary review'");
    }

    @Test
    void a_finding_is_told_by_the_model_and_keeps_its_own_text_beside() {
        STUB.does(request -> says(aboutOverlaps(request, "You have {{f1}} where entries overlap.")));

        var told = insight(regenerate(), "r04");

        assertThat(told.get("title")).isEqualTo("Entries overlap");
        assertThat(told.get("content")).isEqualTo("You have 1 h where entries overlap.");
        var data = (Map<?, ?>) told.get("data");
        assertThat(data.get("deterministicText")).asString().contains("Canary planning");
        assertThat(((Map<?, ?>) data.get("provenance")).get("source")).isEqualTo("LLM");
    }

    @Test
    void what_the_model_did_not_choose_keeps_its_own_words() {
        STUB.does(request -> says(aboutOverlaps(request, "You have {{f1}} where entries overlap.")));

        var head = insight(regenerate(), "r01");

        var provenance = (Map<?, ?>) ((Map<?, ?>) head.get("data")).get("provenance");
        assertThat(provenance.get("source")).isEqualTo("DETERMINISTIC");
        assertThat(provenance.get("fallbackReason")).isEqualTo("NOT_TOLD");
        assertThat(head.get("content")).isEqualTo(((Map<?, ?>) head.get("data")).get("deterministicText"));
    }

    @Test
    void nothing_of_the_users_own_words_leaves_the_service() {
        STUB.does(request -> says(aboutOverlaps(request, "You have {{f1}} where entries overlap.")));

        regenerate();

        assertThat(STUB.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request)
                        .doesNotContain("Canary")
                        .doesNotContain(user.email())
                        .doesNotContain(user.userId()));
    }

    @Test
    void titles_of_the_users_own_events_are_sent_only_to_a_user_who_asked_for_it() {
        Rows.execute(
                "update \"users\" set \"preferences\" = '{\"ai\":{\"includeTitles\":true}}' where \"id\" = ?",
                user.userId());
        STUB.does(request -> says(aboutOverlaps(request, "{{t1}} and {{t2}} overlap for {{f1}}.")));

        var told = insight(regenerate(), "r04");

        assertThat(STUB.requests().get(0)).contains("Canary planning", "Canary review");
        assertThat(told.get("content")).isEqualTo("“Canary planning” and “Canary review” overlap for 1 h.");
    }

    @Test
    void making_them_again_asks_nobody_and_changes_no_row() {
        STUB.does(request -> says(aboutOverlaps(request, "You have {{f1}} where entries overlap.")));
        var first = insight(regenerate(), "r04");
        var asked = STUB.requests().size();

        var second = insight(regenerate(), "r04");

        assertThat(second).isEqualTo(first);
        assertThat(STUB.requests()).hasSize(asked);
    }

    @Test
    void a_model_that_fails_leaves_the_answer_as_it_is_without_one() {
        STUB.does(request -> StubModel.status(500, "text/plain", "broken"));

        var told = insight(regenerate(), "r04");

        var data = (Map<?, ?>) told.get("data");
        assertThat(told.get("content")).isEqualTo(data.get("deterministicText"));
        assertThat(((Map<?, ?>) data.get("provenance")).get("fallbackReason")).isEqualTo("SERVER_ERROR");
    }

    @Test
    void a_model_that_hangs_is_not_waited_for_longer_than_six_seconds() {
        STUB.does(request -> out -> TimeUnit.SECONDS.sleep(20));
        var started = System.nanoTime();

        var told = insight(regenerate(), "r04");

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(6));
        var provenance = (Map<?, ?>) ((Map<?, ?>) told.get("data")).get("provenance");
        assertThat(provenance.get("fallbackReason")).isEqualTo("TIMEOUT");
    }

    private JsonPath regenerate() {
        return user.asks()
                .body(WEEK)
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Map<String, Object> insight(JsonPath answer, String rule) {
        return answer.getMap("insights.find { it.data.rule == '" + rule + "' }");
    }

    /** An answer about the finding whose topic is overlaps, by the letter that it has in the question. */
    private static String aboutOverlaps(JsonObject request, String body) {
        var data =
                new JsonObject(request.getJsonArray("messages").getJsonObject(1).getString("content"));
        var letter = data.getJsonArray("findings").stream()
                .map(JsonObject.class::cast)
                .filter(finding -> finding.getString("topic").startsWith("overlapping"))
                .map(finding -> finding.getString("id"))
                .findFirst()
                .orElseThrow();
        var item = new JsonObject()
                .put("candidateId", letter)
                .put("title", "Entries overlap")
                .put("body", body)
                .put("adviceId", "none");
        return new JsonObject()
                .put("items", new JsonArray().add(item))
                .put("summary", "")
                .encode();
    }
}
