package dev.chronos.sharing.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 2026-03-01T00:00:00Z",
        "1, 2026-03-02T00:00:00Z",
        "6, 2026-02-28T00:00:00Z",
        "7, 2026-03-01T00:00:00Z",
        "99, 2026-03-02T00:00:00Z",
        "-1, 2026-02-28T00:00:00Z"
    })
    void a_week_begins_on_some_day_whatever_the_table_holds(int weekStartsOn, Instant start) {
        var now = Instant.parse("2026-03-04T12:00:00Z");

        var week = TimeRange.of(null, null, ZoneOffset.UTC, weekStartsOn, now);

        assertThat(week.from()).isEqualTo(start);
    }
}
