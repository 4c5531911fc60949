package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.presence.fixture.RedisConsole;
import io.vertx.mutiny.redis.client.Command;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReapScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @BeforeEach
    void declare() {
        redis.open("i:dead.1", 60_000);
        redis.open("i:alive.1", 60_000);
        redis.put("i:dead.1", "cal", "ann", "{}");
        redis.put("i:dead.1", "cal", "ben", "{}");
        redis.put("i:alive.1", "cal", "ben", "{}");
    }

    @Test
    void removes_the_entries_of_the_dead_and_keeps_those_of_others() {
        condemn();

        assertThat(redis.reap("i:dead.1", "cal", "ann", "ben")).isEqualTo(2);

        assertThat(redis.send(Command.HKEYS, RedisConsole.members("cal")).toString())
                .isEqualTo("[ben]");
        await().until(() -> redis.events().size() == 5);
        assertThat(redis.events().get(3)).contains("\"k\":\"rem\"", "\"u\":\"ann\"", "\"n\":4", "\"why\":\"reap\"");
        assertThat(redis.events().get(4)).contains("\"k\":\"upd\"", "\"u\":\"ben\"", "\"n\":5", "i:alive.1");
    }

    @Test
    void touches_nothing_of_an_owner_that_lives() {
        assertThat(redis.reap("i:dead.1", "cal", "ann")).isEqualTo(-1);

        assertThat(redis.send(Command.HLEN, RedisConsole.members("cal")).toInteger())
                .isEqualTo(2);
    }

    @Test
    void the_owner_is_forgotten_with_its_last_pair() {
        condemn();

        redis.reap("i:dead.1", "cal", "ann");
        assertThat(redis.lease("i:dead.1")).isNegative();
        redis.reap("i:dead.1", "cal", "ben");

        assertThat(redis.lease("i:dead.1")).isNull();
        assertThat(redis.declared("i:dead.1")).isEmpty();
    }

    @Test
    void an_owner_without_pairs_is_forgotten_by_the_finishing_call() {
        redis.open("i:idle.1", 0);
        redis.claim();

        assertThat(redis.reap("i:idle.1", "")).isZero();

        assertThat(redis.lease("i:idle.1")).isNull();
    }

    @Test
    void reaping_twice_tells_once() {
        condemn();
        redis.reap("i:dead.1", "cal", "ann");

        assertThat(redis.reap("i:dead.1", "cal", "ann")).isZero();
    }

    @Test
    void an_emptied_calendar_keeps_its_version_for_an_hour() {
        condemn();
        redis.put("i:alive.1", "cal", "ben", "");

        redis.reap("i:dead.1", "cal", "ann", "ben");

        assertThat(redis.send(Command.PTTL, RedisConsole.version("cal")).toLong())
                .isPositive();
    }

    private void condemn() {
        redis.retire("i:dead.1", 0);
        assertThat(redis.claim()).containsExactly("i:dead.1");
    }
}
