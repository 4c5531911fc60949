package dev.chronos.insights.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.recurrence.Expansion.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is decided around the rule: length, whole days, exclusions, replacements, the text it comes in. */
@Tag("calendar")
class WallClockExpanderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final RecurrenceExpander expander = new WallClockExpander();

    @Test
    void an_occurrence_that_began_before_the_window_is_found() {
        var event = timed("2026-01-05T21:00:00Z", Duration.ofDays(3), BERLIN, "FREQ=WEEKLY");

        var expansion =
                expander.between(event, Instant.parse("2026-02-04T12:00:00Z"), Instant.parse("2026-02-04T13:00:00Z"));

        assertThat(starts(expansion)).containsExactly(Instant.parse("2026-02-02T21:00:00Z"));
    }

    @Test
    void a_whole_day_is_as_long_as_the_local_day() {
        // Berlin loses an hour on 2026-03-29.
        var event = wholeDay(LocalDate.parse("2026-03-28"), BERLIN, "FREQ=DAILY;COUNT=3");

        assertThat(hours(expander.between(event, Instant.EPOCH, FAR))).containsExactly(24L, 23L, 24L);
    }

    @Test
    void a_whole_day_whose_midnight_is_skipped_does_not_move_the_days_after_it() {
        // Beirut's clocks go from 00:00 to 01:00 on 2026-03-29 (UTC+2 to UTC+3).
        var event = wholeDay(LocalDate.parse("2026-03-29"), ZoneId.of("Asia/Beirut"), "FREQ=DAILY;COUNT=2");

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion))
                .containsExactly(Instant.parse("2026-03-28T22:00:00Z"), Instant.parse("2026-03-29T21:00:00Z"));
        assertThat(hours(expansion)).containsExactly(23L, 24L);
    }

    @Test
    void a_whole_day_that_a_zone_skipped_is_not_counted_twice() {
        // There was no December 30, 2011 in Samoa: 10:00Z is the end of the 29th and the start of the 31st.
        var event = wholeDay(LocalDate.parse("2011-12-28"), ZoneId.of("Pacific/Apia"), "FREQ=DAILY;COUNT=4");

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion))
                .containsExactly(
                        Instant.parse("2011-12-28T10:00:00Z"),
                        Instant.parse("2011-12-29T10:00:00Z"),
                        Instant.parse("2011-12-30T10:00:00Z"));
        assertThat(hours(expansion)).containsExactly(24L, 24L, 24L);
    }

    @Test
    void an_event_that_begins_in_the_second_of_two_equal_hours_keeps_its_start() {
        // 06:30Z is 01:30 EST, the second 01:30 of that night in New York.
        var event = timed("2026-11-01T06:30:00Z", Duration.ofHours(1), NEW_YORK, "FREQ=MINUTELY;INTERVAL=15;COUNT=4");

        assertThat(starts(expander.between(event, Instant.EPOCH, FAR)))
                .containsExactly(
                        Instant.parse("2026-11-01T06:30:00Z"),
                        Instant.parse("2026-11-01T06:45:00Z"),
                        Instant.parse("2026-11-01T07:00:00Z"),
                        Instant.parse("2026-11-01T07:15:00Z"));
    }

    @Test
    void fractions_of_a_second_are_kept_and_until_includes_its_whole_second() {
        var event = timed(
                "2026-01-01T09:00:00.250Z", Duration.ofHours(1), ZoneOffset.UTC, "FREQ=DAILY;UNTIL=20260102T090000Z");

        assertThat(starts(expander.between(event, Instant.EPOCH, FAR)))
                .containsExactly(Instant.parse("2026-01-01T09:00:00.250Z"), Instant.parse("2026-01-02T09:00:00.250Z"));
    }

    @Test
    void count_counts_before_exclusion_and_exclusion_is_by_exact_instant() {
        var event = with(
                "FREQ=DAILY;COUNT=5",
                null,
                Set.of(Instant.parse("2026-01-02T09:00:00Z"), Instant.parse("2026-01-03T09:00:00.001Z")),
                Set.of(Instant.parse("2026-01-05T09:00:00Z")));

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion))
                .containsExactly(
                        Instant.parse("2026-01-01T09:00:00Z"),
                        Instant.parse("2026-01-03T09:00:00Z"),
                        Instant.parse("2026-01-04T09:00:00Z"));
    }

    @Test
    void the_last_start_of_the_row_is_inclusive() {
        var last = Instant.parse("2026-01-03T09:00:00Z");

        var expansion = expander.between(with("FREQ=DAILY", last, Set.of(), Set.of()), Instant.EPOCH, FAR);

        assertThat(starts(expansion)).hasSize(3).endsWith(last);
    }

    @Test
    void exclusions_beside_the_rule_are_instants_wall_times_of_a_zone_or_whole_days() {
        // 04:00 in New York is 09:00Z in January.
        var text = """
                DTSTART;TZID=Europe/Berlin:20260101T100000
                EXRULE:FREQ=WEEKLY
                rrule:freq=daily;count=6;
                EXDATE:20260102T090000Z,junk
                EXDATE;TZID=America/New_York:20260103T040000
                EXDATE;VALUE=DATE:20260104
                RRULE:FREQ=DAILY;COUNT=100
                """;

        var expansion = expander.between(with(text, null, Set.of(), Set.of()), Instant.EPOCH, FAR);

        assertThat(starts(expansion))
                .containsExactly(
                        Instant.parse("2026-01-01T09:00:00Z"),
                        Instant.parse("2026-01-05T09:00:00Z"),
                        Instant.parse("2026-01-06T09:00:00Z"));
    }

    @Test
    void a_leap_second_is_the_second_before_it() {
        var event = with("FREQ=DAILY;BYSECOND=59,60;COUNT=2", null, Set.of(), Set.of());

        assertThat(starts(expander.between(event, Instant.EPOCH, FAR)))
                .containsExactly(Instant.parse("2026-01-01T09:00:59Z"), Instant.parse("2026-01-02T09:00:59Z"));
    }

    @Test
    void a_first_occurrence_that_is_excluded_or_replaced_does_not_come_back_with_a_bad_rule() {
        var start = Instant.parse("2026-01-01T09:00:00Z");

        var excluded = expander.between(with("nonsense", null, Set.of(start), Set.of()), Instant.EPOCH, FAR);
        var replaced = expander.between(with("nonsense", null, Set.of(), Set.of(start)), Instant.EPOCH, FAR);

        assertThat(excluded).isEqualTo(new Expansion(List.of(), Flaw.BAD_RULE));
        assertThat(replaced).isEqualTo(new Expansion(List.of(), Flaw.BAD_RULE));
    }

    private static RecurringEvent with(String rule, Instant last, Set<Instant> excluded, Set<Instant> replaced) {
        return new RecurringEvent(
                Instant.parse("2026-01-01T09:00:00Z"),
                Duration.ofHours(1),
                ZoneOffset.UTC,
                false,
                rule,
                last,
                excluded,
                replaced);
    }

    private static RecurringEvent timed(String start, Duration duration, ZoneId zone, String rule) {
        return new RecurringEvent(Instant.parse(start), duration, zone, false, rule, null, Set.of(), Set.of());
    }

    private static RecurringEvent wholeDay(LocalDate day, ZoneId zone, String rule) {
        var start = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return new RecurringEvent(start, Duration.between(start, end), zone, true, rule, null, Set.of(), Set.of());
    }

    private static List<Instant> starts(Expansion expansion) {
        return expansion.instances().stream().map(Instance::start).toList();
    }

    private static List<Long> hours(Expansion expansion) {
        return expansion.instances().stream()
                .map(instance ->
                        Duration.between(instance.start(), instance.end()).toHours())
                .toList();
    }
}
