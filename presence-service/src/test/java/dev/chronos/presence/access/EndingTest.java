package dev.chronos.presence.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest(name = "access until {0} is remembered for {1}")
    @CsvSource({
        ", PT30S",
        "2026-11-22T13:00:00Z, PT30S",
        "2026-11-22T12:00:04Z, PT4S",
        "2026-11-22T12:00:00Z, PT0S",
        "2026-11-22T11:00:00Z, PT0S"
    })
    void no_answer_is_remembered_past_the_end_of_the_access(Instant until, Duration expected) {
        Ending answer = () -> until;

        assertThat(answer.memorable(Duration.ofSeconds(30), NOON)).isEqualTo(expected);
    }
}
