package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.fixture.RedisConsole;
import org.junit.jupiter.api.Test;

class RetireScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @Test
    void without_grace_the_owner_can_be_claimed_at_once() {
        redis.open("i:a.1", 60_000);

        assertThat(redis.retire("i:a.1", 0)).isEqualTo(1);

        assertThat(redis.claim()).containsExactly("i:a.1");
    }

    @Test
    void with_grace_it_cannot_be_claimed_yet() {
        redis.open("i:a.1", 60_000);

        redis.retire("i:a.1", 5000);

        assertThat(redis.claim()).isEmpty();
    }

    @Test
    void does_not_bring_a_condemned_owner_back() {
        redis.open("i:a.1", 0);
        redis.claim();

        assertThat(redis.retire("i:a.1", 5000)).isZero();

        assertThat(redis.lease("i:a.1")).isNegative();
    }

    @Test
    void an_unknown_owner_is_not_made() {
        assertThat(redis.retire("i:a.1", 5000)).isZero();

        assertThat(redis.lease("i:a.1")).isNull();
    }
}
