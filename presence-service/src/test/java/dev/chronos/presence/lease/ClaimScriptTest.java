package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.fixture.RedisConsole;
import io.vertx.mutiny.redis.client.Command;
import org.junit.jupiter.api.Test;

class ClaimScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @Test
    void takes_the_ended_and_leaves_the_living() {
        redis.open("i:dead.1", 0);
        redis.open("i:alive.1", 60_000);

        assertThat(redis.claim()).containsExactly("i:dead.1");

        assertThat(redis.lease("i:dead.1")).isNegative();
        assertThat(redis.lease("i:alive.1")).isPositive();
    }

    @Test
    void a_second_reaper_does_not_get_the_same_owner() {
        redis.open("i:dead.1", 0);
        redis.claim();

        assertThat(redis.claim()).isEmpty();
    }

    @Test
    void what_a_dead_reaper_left_is_taken_up_after_five_seconds() {
        redis.open("i:dead.1", 0);
        redis.claim();
        var condemnedAt = -redis.lease("i:dead.1");
        redis.send(Command.ZADD, "{cp}:own", Long.toString(-(condemnedAt - 6000)), "i:dead.1");

        assertThat(redis.claim()).containsExactly("i:dead.1");

        assertThat(redis.claim()).isEmpty();
    }
}
