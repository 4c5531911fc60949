package dev.chronos.sharing.event.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {
    /**
     * What python-dateutil 2.9.0 makes of the rules: the occurrence at which the series is divided, the one before it, the last
     * one, and how many there are and come before the division.
     */
    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Berlin|2026-01-05T08:00:00Z|FREQ=WEEKLY;BYDAY=MO,WE,FR;COUNT=20|2026-01-21T08:00:00Z|2026-01-19T08:00:00Z|2026-02-18T08:00:00Z|20|7",
                "Europe/Berlin|2026-01-31T17:30:00Z|FREQ=MONTHLY;COUNT=9|2026-07-31T16:30:00Z|2026-05-31T16:30:00Z|2027-03-31T16:30:00Z|9|3",
                "America/New_York|2026-02-27T13:00:00Z|FREQ=MONTHLY;BYDAY=-1FR;COUNT=12|2026-07-31T12:00:00Z|2026-06-26T12:00:00Z|2027-01-29T13:00:00Z|12|5",
                "UTC|2026-01-01T00:00:00Z|FREQ=DAILY;INTERVAL=3;COUNT=200|2027-03-27T00:00:00Z|2027-03-24T00:00:00Z|2027-08-21T00:00:00Z|200|150",
                "Asia/Kolkata|2026-03-02T04:45:00Z|FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU;WKST=SU;COUNT=11|2026-03-30T04:45:00Z|2026-03-17T04:45:00Z|2026-05-11T04:45:00Z|11|4",
                "Europe/Berlin|2024-02-29T11:00:00Z|FREQ=YEARLY;COUNT=6|2032-02-29T11:00:00Z|2028-02-29T11:00:00Z|2044-02-29T11:00:00Z|6|2",
                "Europe/Berlin|2026-01-01T05:00:00Z|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1;COUNT=15|2026-04-01T04:00:00Z|2026-03-31T04:00:00Z|2026-08-03T04:00:00Z|15|6",
                "Europe/London|2026-03-20T23:30:00Z|FREQ=DAILY;UNTIL=20260410T223000Z|2026-04-01T22:30:00Z|2026-03-31T22:30:00Z|2026-04-10T22:30:00Z|22|12",
            })
    void a_divided_series_has_the_occurrences_of_the_whole(
            String zone, Instant first, String rule, Instant at, Instant before, Instant last, int count, int heads) {
        var whole = Series.checked(times(first, zone), rule);

        var split = whole.split(at);

        assertThat(starts(whole)).hasSize(count).contains(at, before, last);
        assertThat(starts(split.head()))
                .isEqualTo(starts(whole).subList(0, heads))
                .endsWith(before);
        assertThat(starts(split.tail()))
                .isEqualTo(starts(whole).subList(heads, count))
                .startsWith(at)
                .endsWith(last);
        assertThat(whole.lastStart()).isEqualTo(last);
        if (rule.contains("COUNT")) {
            assertThat(split.tail().rule()).endsWith(";COUNT=" + (count - heads));
        }
    }

    @Test
    void the_end_before_an_occurrence_is_a_date_for_whole_days_and_utc_otherwise() {
        var berlin = times(Instant.parse("2026-03-02T08:00:00Z"), "Europe/Berlin");
        var days = new Times(
                Instant.parse("2026-03-01T23:00:00Z"), Instant.parse("2026-03-02T23:00:00Z"), true, "Europe/Berlin");

        var timed = Series.checked(berlin, "FREQ=DAILY").split(Instant.parse("2026-03-05T08:00:00Z"));
        var dated = Series.checked(days, "FREQ=DAILY;COUNT=5").split(Instant.parse("2026-03-04T23:00:00Z"));

        assertThat(timed.head().rule()).isEqualTo("FREQ=DAILY;UNTIL=20260305T075959Z");
        assertThat(dated.head().rule()).isEqualTo("FREQ=DAILY;UNTIL=20260304");
        assertThat(dated.tail().rule()).isEqualTo("FREQ=DAILY;COUNT=2");
    }

    /** Berlin skips 02:00 to 03:00 on 2026-03-29: that day's occurrence is at 03:30, and a rule made of it would stay there. */
    @Test
    void a_series_is_not_divided_in_an_hour_that_the_clock_skips() {
        var nightly = Series.checked(times(Instant.parse("2026-03-20T01:30:00Z"), "Europe/Berlin"), "FREQ=DAILY");

        assertThatThrownBy(() -> nightly.split(Instant.parse("2026-03-29T01:30:00Z")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("clock skips");
        assertThat(starts(nightly.split(Instant.parse("2026-03-30T00:30:00Z")).head()))
                .hasSize(10)
                .endsWith(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=SOMETIMES, rule",
        "FREQ=SECONDLY, excessive-rule",
        "FREQ=WEEKLY;BYDAY=TU, start-not-in-rule",
        "FREQ=DAILY;UNTIL=20260101, start-not-in-rule",
        "FREQ=DAILY;COUNT=0, rule",
    })
    void a_rule_that_cannot_be_meant_is_refused(String rule, String code) {
        var monday = times(Instant.parse("2026-03-02T08:00:00Z"), "Europe/Berlin");

        assertThatThrownBy(() -> Series.checked(monday, rule))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .extracting(error -> error.pointer() + " " + error.code())
                                .containsExactly("/recurringRule " + code));
    }

    /** From Monday 09:00 to Tuesday 10:00: weekdays move by one, UNTIL by 25 hours on the clock of the wall. */
    @Test
    void a_series_that_moves_takes_its_weekdays_its_end_and_its_exceptions_along() {
        var old = Series.checked(
                times(Instant.parse("2026-03-02T08:00:00Z"), "Europe/Berlin"),
                "FREQ=WEEKLY;BYDAY=MO,SU;UNTIL=20260406T070000Z");

        var now = old.moved(times(Instant.parse("2026-03-03T09:00:00Z"), "Europe/Berlin"), null);
        var carried = new Exceptions(
                        new TreeSet<>(Set.of(Instant.parse("2026-03-30T07:00:00Z"))),
                        Map.of(
                                "moved", Instant.parse("2026-03-09T08:00:00Z"),
                                "beside", Instant.parse("2026-03-11T12:00:00Z")))
                .carriedTo(old, now);

        assertThat(now.rule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20260407T080000Z");
        assertThat(carried.exceptions().excluded()).containsExactly(Instant.parse("2026-03-31T08:00:00Z"));
        assertThat(carried.exceptions().rows())
                .containsEntry("moved", Instant.parse("2026-03-10T09:00:00Z"))
                .containsEntry("beside", Instant.parse("2026-03-11T12:00:00Z"));
        assertThat(carried.dropped()).isEmpty();
    }

    @Test
    void a_row_whose_occurrence_is_gone_is_dropped() {
        var old = Series.checked(times(Instant.parse("2026-03-02T08:00:00Z"), "UTC"), "FREQ=DAILY");
        var now = old.moved(old.times(), "FREQ=WEEKLY");

        var carried = new Exceptions(
                        new TreeSet<>(Set.of(Instant.parse("2026-03-04T08:00:00Z"))),
                        Map.of(
                                "gone",
                                Instant.parse("2026-03-03T08:00:00Z"),
                                "kept",
                                Instant.parse("2026-03-09T08:00:00Z")))
                .carriedTo(old, now);

        assertThat(carried.dropped()).containsExactly("gone");
        assertThat(carried.exceptions().rows()).containsOnlyKeys("kept");
        assertThat(carried.exceptions().excluded()).isEmpty();
    }

    @Test
    void lines_around_a_rule_stay() {
        var line = RuleLine.of("DTSTART:20260302T080000Z\nRRULE:FREQ=DAILY;COUNT=9\nEXDATE:20260304T080000Z");

        assertThat(line.withCount(3).text())
                .isEqualTo("DTSTART:20260302T080000Z\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260304T080000Z");
    }

    private static Times times(Instant start, String zone) {
        return new Times(start, start.plusSeconds(1800), false, zone);
    }

    private static List<Instant> starts(Series series) {
        var times = series.times();
        var event = new RecurringEvent(
                times.start(), Duration.ZERO, times.place(), times.allDay(), series.rule(), null, Set.of(), Set.of());
        return new WallClockExpander()
                .between(event, times.start(), Instant.parse("2060-01-01T00:00:00Z")).instances().stream()
                        .map(Instance::start)
                        .toList();
    }
}
