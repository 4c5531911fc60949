package dev.chronos.sharing.subscription.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofHours(1), Duration.ofMinutes(5));

    /** The middle of the spread (0.5) and both of its ends: a tenth less, a tenth more. */
    @ParameterizedTest
    @CsvSource({
        ",      0.5, PT1H",
        ",      0.0, PT54M",
        ",      1.0, PT1H6M",
        "PT4H,  0.5, PT4H",
        "PT1M,  0.5, PT15M",
        "PT99H, 0.5, PT24H",
    })
    void a_feed_is_asked_as_often_as_it_wishes_within_reason(Duration wished, double random, Duration wait) {
        assertThat(pace.next(wished, random)).isEqualTo(wait);
    }

    /** 5 min doubled: 5, 10, 20 … 1280 min, then a day. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.5, PT5M",
        "1, 0.0, PT3M45S",
        "1, 1.0, PT6M15S",
        "2, 0.5, PT10M",
        "3, 0.5, PT20M",
        "9, 0.5, PT21H20M",
        "10, 0.5, PT24H",
        "10, 1.0, PT24H",
        "1000000, 0.5, PT24H",
    })
    void a_failing_feed_is_asked_less_and_less(int failures, double random, Duration wait) {
        assertThat(pace.retry(failures, null, random)).isEqualTo(wait);
    }

    @Test
    void a_server_may_ask_for_a_longer_wait_but_not_for_a_shorter_one() {
        assertThat(pace.retry(1, Duration.ofHours(2), 0.5)).isEqualTo(Duration.ofHours(2));
        assertThat(pace.retry(1, Duration.ofSeconds(1), 0.5)).isEqualTo(Duration.ofMinutes(5));
        assertThat(pace.retry(1, Duration.ofDays(300), 0.5)).isEqualTo(Duration.ofDays(1));
    }
}
