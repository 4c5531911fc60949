package dev.chronos.insights.narrate.model;

import static dev.chronos.insights.fixture.StubModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.StubModel;
import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.Narrator;
import dev.chronos.insights.narrate.Provenance;
import dev.chronos.insights.narrate.Slot;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(WithModel.class)
class NarratorTest {
    private static final StubModel STUB = WithModel.stub();

    @Inject
    Narrator narrator;

    @Inject
    RedisDataSource redis;

    @Inject
    CircuitBreakerMaintenance breakers;

    @BeforeEach
    void the_model_answers_well() {
        breakers.resetAll();
        STUB.does(request -> says(Story.answer(Story.GOOD_BODY)));
    }

    @Test
    void a_good_answer_is_told_with_its_slots_filled_and_says_where_it_comes_from() {
        var assignment = Story.any();

        var narration = narrate(assignment);

        var id = assignment.candidates().get(0).id();
        assertThat(narration.told())
                .containsExactly(Map.entry(
                        id,
                        new Narration.Told(
                                "Time in meetings", "You spent 3 h 20 min in meetings.", "shorten-meetings", 1)));
        assertThat(narration.summary()).isEqualTo("Your meetings took more time.");
        assertThat(narration.provenanceOf(id).toMap())
                .containsEntry("source", "LLM")
                .containsEntry("provider", "127.0.0.1")
                .containsEntry("model", "stub-1")
                .containsEntry("inputTokens", 420)
                .containsEntry("outputTokens", 80)
                .containsEntry("attempts", 1)
                .containsKeys("promptVersion", "promptHash", "latencyMs", "verifierVersion")
                .doesNotContainKey("fallbackReason");
    }

    @Test
    void the_wire_has_the_key_the_schema_and_the_limits_and_nothing_of_the_users() {
        narrate(Story.of("u-canary", "Canary dinner", false));

        var request = STUB.requests().get(0);
        var body = new JsonObject(request.substring(request.indexOf("\r\n\r\n") + 4));
        var schema = body.getJsonObject("response_format").getJsonObject("json_schema");
        assertThat(request).contains("POST /v1/chat/completions", "Authorization: Bearer sk-canary-of-the-api-key");
        assertThat(request.toLowerCase(Locale.ROOT)).doesNotContain("traceparent", "cookie");
        assertThat(body.encode())
                .doesNotContainIgnoringCase("canary")
                .doesNotContain("3 h 20", "secret description", "row-", "2026-03-02", "u-canary");
        assertThat(body.getString("model")).isEqualTo("stub-1");
        assertThat(body.getInteger("max_tokens")).isEqualTo(350);
        assertThat(body.getBoolean("store")).isFalse();
        assertThat(schema.getBoolean("strict")).isTrue();
        assertThat(schema.encode()).contains("\"enum\":[\"a\"]", "shorten-meetings", "\"additionalProperties\":false");
        assertThat(StubModel.messages(body)).contains("meetingMinutes", "time in meetings differs from the usual");
    }

    @Test
    void a_refused_answer_is_asked_for_once_more() {
        STUB.does(request -> says(Story.answer(
                StubModel.messages(request).contains("VERIFIER_NUMBER") ? Story.GOOD_BODY : "You spent 200 minutes.")));

        var narration = narrate(Story.any());

        assertThat(narration.told()).hasSize(1);
        assertThat(narration.provenance().attempts()).isEqualTo(2);
        assertThat(narration.provenance().inputTokens()).isEqualTo(840);
    }

    @Test
    void there_is_no_second_attempt_without_the_time_for_it() {
        STUB.does(request -> out -> {
            Thread.sleep(3_200);
            says("no JSON").answer(out);
        });

        var narration = narrate(Story.any());

        assertThat(narration.provenance().fallbackReason()).isEqualTo(FallbackReason.WRONG_SCHEMA);
        assertThat(STUB.requests()).hasSize(1);
    }

    @Test
    void the_same_question_again_costs_nothing_and_has_the_new_numbers() {
        var first = Story.any();
        narrate(first);
        var candidate = first.candidates().get(0);
        var slots = candidate.slots().stream()
                .map(slot -> new Slot(slot.id(), slot.metric(), slot.unit(), "9 h", slot.direction(), slot.required()))
                .toList();
        var again = new Assignment(
                "another",
                "2026-03-09",
                first.locale(),
                List.of(new Candidate("other", "r02", slots, "T", "B", candidate.adviceIds())),
                List.of(),
                first.names());

        var narration = narrate(again);

        assertThat(STUB.requests()).hasSize(1);
        assertThat(narration.told().get("other").body()).isEqualTo("You spent 9 h in meetings.");
        assertThat(narration.provenance().source()).isEqualTo(Provenance.Source.LLM);
        assertThat(narration.provenance().attempts()).isZero();
    }

    @Test
    void one_question_under_way_serves_all_who_ask_it() {
        STUB.does(request -> out -> {
            Thread.sleep(400);
            says(Story.answer(Story.GOOD_BODY)).answer(out);
        });
        var assignment = Story.any();

        var first = narrator.narrate(assignment).subscribeAsCompletionStage();
        var second = narrator.narrate(assignment).subscribeAsCompletionStage();

        assertThat(first.join().told()).isEqualTo(second.join().told()).hasSize(1);
        assertThat(STUB.requests()).hasSize(1);
    }

    @Test
    void building_a_narration_asks_nobody() {
        narrator.narrate(Story.any());

        assertThat(STUB.requests()).isEmpty();
    }

    @Test
    void a_user_has_ten_calls_a_day() {
        var user = "u-" + UUID.randomUUID();
        for (var call = 0; call < 10; call++) {
            assertThat(narrate(Story.of(user, Story.TITLE, false)).told()).hasSize(1);
        }

        var eleventh = narrate(Story.of(user, Story.TITLE, false));

        assertThat(eleventh.provenance().fallbackReason()).isEqualTo(FallbackReason.USER_BUDGET_SPENT);
        assertThat(STUB.requests()).hasSize(10);
        assertThat(narrate(Story.any()).told()).hasSize(1);
    }

    @Test
    void the_installation_has_its_tokens_a_day_and_pays_what_was_used() {
        var key = "insights:llm:tokens:" + LocalDate.now(ZoneOffset.UTC);
        redis.key().del(key);
        narrate(Story.any());
        assertThat(redis.value(Long.class).get(key)).isEqualTo(500);
        assertThat(redis.key().ttl(key)).isBetween(1L, 172_800L);

        redis.value(Long.class).set(key, 2_000_000L);
        var spent = narrate(Story.any());
        redis.key().del(key);

        assertThat(spent.provenance().fallbackReason()).isEqualTo(FallbackReason.TENANT_BUDGET_SPENT);
        assertThat(STUB.requests()).hasSize(1);
        assertThat(narrate(Story.any()).told()).hasSize(1);
    }

    @Test
    void a_language_that_cannot_be_verified_is_not_asked_for() {
        var english = Story.any();
        var french =
                new Assignment(english.userId(), "p", Locale.FRENCH, english.candidates(), List.of(), english.names());

        assertThat(narrate(french).provenance().fallbackReason()).isEqualTo(FallbackReason.VERIFIER_LANGUAGE);
        assertThat(STUB.requests()).isEmpty();
    }

    private Narration narrate(Assignment assignment) {
        return narrator.narrate(assignment).await().atMost(Duration.ofSeconds(6));
    }
}
