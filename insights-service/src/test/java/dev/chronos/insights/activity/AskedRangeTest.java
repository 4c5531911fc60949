package dev.chronos.insights.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.insights.fixture.Someone;
import dev.chronos.insights.platform.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers may ask for; the instants were worked out with Python's zoneinfo. */
@Tag("calendar")
class AskedRangeTest {
    private static final Instant NOW = Instant.parse("2026-03-29T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // a day that begins at one, days of 23, 23.5, 24.5 and 25 hours
        "Asia/Beirut, 2026-03-29, 2026-03-30, 2026-03-28T22:00:00Z, 2026-03-29T21:00:00Z",
        "America/Santiago, 2026-09-06, 2026-09-07, 2026-09-06T04:00:00Z, 2026-09-07T03:00:00Z",
        "Australia/Lord_Howe, 2026-10-04, 2026-10-05, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z",
        "Australia/Lord_Howe, 2026-04-05, 2026-04-06, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z",
        "Europe/Berlin, 2026-10-25, 2026-10-26, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        // a date that the zone left out begins when the next one does
        "Pacific/Apia, 2011-12-29, 2011-12-30, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
        // instants, one of them with a plus sign that was not encoded
        "Europe/Berlin, 2026-03-02T00:00:00+01:00, 2026-03-02T12:00:00.0001Z, 2026-03-01T23:00:00Z, 2026-03-02T12:00:00Z",
        "Europe/Berlin, 2026-03-02T00:00:00 01:00, 2026-03-03, 2026-03-01T23:00:00Z, 2026-03-02T23:00:00Z",
        // 400 local dates of more than 400 times 24 hours, and 400 times 24 hours of fewer than 400 local dates
        "America/New_York, 2025-10-01, 2026-11-05, 2025-10-01T04:00:00Z, 2026-11-05T05:00:00Z",
        "America/New_York, 2025-02-03T04:30:00Z, 2026-03-10T04:30:00Z, 2025-02-03T04:30:00Z, 2026-03-10T04:30:00Z",
    })
    void dates_and_instants_make_a_range(String zone, String start, String end, Instant from, Instant to) {
        var range = asked(zone, start, end);

        assertThat(range.start()).isEqualTo(from);
        assertThat(range.end()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-09, 2026-03-02, 422",
        "2026-03-02, 2026-03-02, 422",
        "2026-03-02T00:00:00.0001Z, 2026-03-02T00:00:00.0009Z, 422",
        "2025-10-01, 2026-11-06, 422",
        "2025-02-03T04:30:00Z, 2026-03-10T04:30:00.001Z, 422",
        "2026-03-02, , 400",
        ", 2026-03-02, 400",
        "yesterday, 2026-03-02, 400",
        "2026-02-30, 2026-03-02, 400",
        "2026-03-02T00:00:00, 2026-03-03T00:00:00, 400",
        "2026-03-02, 9999-12-31, 400",
        "-999999999-01-01, 2026-03-02, 400",
        "+999999999-12-31T23:59:59.999999999-18:00, 2026-03-02, 400",
    })
    void what_makes_no_range_is_refused(String start, String end, int status) {
        assertThatThrownBy(() -> asked("America/New_York", start, end))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
    }

    @Test
    void without_bounds_it_is_the_week_of_today() {
        // Someone's week begins on Monday; that Monday's day begins at 22:00Z of Sunday, the next one's at 21:00Z.
        var range = asked("Asia/Beirut", null, null);

        assertThat(range.start()).isEqualTo("2026-03-22T22:00:00Z");
        assertThat(range.end()).isEqualTo("2026-03-29T21:00:00Z");
    }

    private static TimeRange asked(String zone, String start, String end) {
        return TimeRange.asked(start, end, Someone.in(zone).person(), NOW);
    }
}
