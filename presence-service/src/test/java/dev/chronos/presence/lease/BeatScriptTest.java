package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.presence.fixture.RedisConsole;
import org.junit.jupiter.api.Test;

class BeatScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @Test
    void renews_a_lease_and_is_heard() {
        redis.open("i:a.1", 1000);

        assertThat(redis.beat("i:a.1", 60_000)).isEqualTo(1);

        await().until(() -> redis.events().equals(java.util.List.of("{\"k\":\"hb\",\"o\":\"i:a.1\"}"))
                || redis.events().equals(java.util.List.of("{\"o\":\"i:a.1\",\"k\":\"hb\"}")));
    }

    @Test
    void is_lost_when_redis_has_forgotten_the_lease_and_makes_none() {
        assertThat(redis.beat("i:a.1", 1000)).isZero();

        assertThat(redis.lease("i:a.1")).isNull();
    }

    @Test
    void is_lost_when_condemned() {
        redis.open("i:a.1", 0);
        redis.claim();

        assertThat(redis.beat("i:a.1", 1000)).isZero();
    }

    @Test
    void a_late_beat_saves_a_lease_that_nobody_has_claimed() {
        redis.open("i:a.1", 0);

        assertThat(redis.beat("i:a.1", 1000)).isEqualTo(1);

        assertThat(redis.claim()).isEmpty();
    }
}
