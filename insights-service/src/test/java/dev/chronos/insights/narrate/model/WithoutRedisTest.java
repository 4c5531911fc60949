package dev.chronos.insights.narrate.model;

import static dev.chronos.insights.fixture.StubModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.Ports;
import dev.chronos.insights.fixture.StubModel;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narrator;
import dev.chronos.testkit.Redis;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(WithoutRedisTest.RedisAway.class)
class WithoutRedisTest {
    @Inject
    Narrator narrator;

    /** A model, and nobody where Redis should be. */
    public static final class RedisAway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.redis.hosts",
                    "redis://127.0.0.1:" + Redis.freePort(),
                    "CHRONOS_LLM_BASE_URL",
                    StubModel.url(Ports.of("model-without-redis")),
                    "CHRONOS_LLM_MODEL",
                    "stub-1");
        }
    }

    @Test
    void an_instance_grants_a_share_of_the_budget_by_itself() {
        new StubModel(Ports.of("model-without-redis")).does(request -> says(Story.answer(Story.GOOD_BODY)));

        var first =
                narrator.narrate(Story.of("ada", Story.TITLE, false)).await().atMost(Duration.ofSeconds(6));
        var second =
                narrator.narrate(Story.of("ada", Story.TITLE, false)).await().atMost(Duration.ofSeconds(6));

        assertThat(first.told()).hasSize(1);
        assertThat(second.provenance().fallbackReason()).isEqualTo(FallbackReason.USER_BUDGET_SPENT);
    }
}
