package dev.chronos.presence.lease;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.presence.fixture.RedisConsole;
import org.junit.jupiter.api.Test;

class SnapScriptTest {
    private final RedisConsole redis = RedisConsole.fresh();

    @Test
    void a_calendar_that_nobody_ever_saw_is_empty_with_version_zero() {
        var snapshot = redis.snap("cal");

        assertThat(snapshot.get(0).toString()).isEmpty();
        assertThat(snapshot.get(1).toInteger()).isZero();
        assertThat(snapshot.get(2).size()).isZero();
    }

    @Test
    void answers_epoch_version_and_entries() {
        redis.open("i:a.1", 60_000);
        redis.put("i:a.1", "cal", "ann", "{\"n\":1}");

        var snapshot = redis.snap("cal");

        assertThat(snapshot.get(0).toString()).isEqualTo("epoch-cal");
        assertThat(snapshot.get(1).toInteger()).isEqualTo(1);
        assertThat(snapshot.get(2).get(0).toString()).isEqualTo("ann");
        assertThat(snapshot.get(2).get(1).toString()).isEqualTo("{\"i:a.1\":\"{\\\"n\\\":1}\"}");
    }
}
