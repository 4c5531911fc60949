package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.fixture.RedisConsole;
import org.junit.jupiter.api.Test;

class OpenScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @Test
    void opens_a_lease_in_the_future_and_renews_it() {
        assertThat(redis.open("i:a.1", 1000)).isEqualTo(1);
        var first = redis.lease("i:a.1");

        assertThat(redis.open("i:a.1", 60_000)).isEqualTo(1);

        assertThat(redis.lease("i:a.1")).isGreaterThan(first + 50_000);
    }

    @Test
    void does_not_bring_a_condemned_owner_back() {
        redis.open("i:a.1", 0);
        redis.claim();

        assertThat(redis.open("i:a.1", 1000)).isZero();

        assertThat(redis.lease("i:a.1")).isNegative();
    }
}
