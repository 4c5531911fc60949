package dev.chronos.sharing.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.recurrence.Expansion.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockExpanderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant FAR = Instant.parse("2100-01-01T00:00:00Z");

    private final RecurrenceExpander expander = new WallClockExpander();

    /** Expected dates come from python-dateutil; see generate.py beside the file. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/recurrence/dateutil.csv", delimiter = '|', maxCharsPerColumn = 200_000)
    void the_dates_are_those_of_an_independent_implementation(
            LocalDateTime start, String zone, String rule, LocalDate from, LocalDate to, String expected) {
        var event = event(start, ZoneId.of(zone), rule, Duration.ZERO);

        var expansion = expander.between(
                event,
                from.atStartOfDay().toInstant(ZoneOffset.UTC),
                to.atStartOfDay().toInstant(ZoneOffset.UTC));

        assertThat(expansion.flaw()).isNull();
        assertThat(starts(expansion)).isEqualTo(instants(expected));
    }

    @Test
    void an_occurrence_that_began_before_the_window_is_found() {
        var event = event(LocalDateTime.parse("2026-01-05T22:00"), BERLIN, "FREQ=WEEKLY", Duration.ofDays(3));

        var expansion =
                expander.between(event, Instant.parse("2026-02-04T12:00:00Z"), Instant.parse("2026-02-04T13:00:00Z"));

        assertThat(starts(expansion)).containsExactly(Instant.parse("2026-02-02T21:00:00Z"));
    }

    @Test
    void an_all_day_occurrence_is_a_local_day_however_long_that_is() {
        var start = LocalDate.parse("2026-03-28").atStartOfDay(BERLIN).toInstant();
        var event = new RecurringEvent(
                start, Duration.ofDays(1), BERLIN, true, "RRULE:FREQ=DAILY;COUNT=3", null, Set.of(), Set.of());

        var expansion = expander.between(event, start, FAR);

        assertThat(expansion.instances())
                .extracting(instance ->
                        Duration.between(instance.start(), instance.end()).toHours())
                .containsExactly(24L, 23L, 24L);
    }

    @Test
    void count_counts_before_exclusion_and_exclusion_is_by_exact_instant() {
        var event = new RecurringEvent(
                Instant.parse("2026-01-01T09:00:00Z"),
                Duration.ofHours(1),
                ZoneOffset.UTC,
                false,
                "FREQ=DAILY;COUNT=5",
                null,
                Set.of(Instant.parse("2026-01-02T09:00:00Z"), Instant.parse("2026-01-03T00:00:00Z")),
                Set.of(Instant.parse("2026-01-05T09:00:00Z")));

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion))
                .isEqualTo(instants("2026-01-01T09:00:00Z,2026-01-03T09:00:00Z,2026-01-04T09:00:00Z"));
    }

    @Test
    void the_last_start_is_inclusive() {
        var last = Instant.parse("2026-01-03T09:00:00Z");
        var event = new RecurringEvent(
                Instant.parse("2026-01-01T09:00:00Z"),
                Duration.ofHours(1),
                ZoneOffset.UTC,
                false,
                "FREQ=DAILY",
                last,
                Set.of(),
                Set.of());

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion)).hasSize(3).endsWith(last);
    }

    @Test
    void an_until_date_includes_that_local_day() {
        var event = event(
                LocalDateTime.parse("2026-01-01T23:30"), BERLIN, "FREQ=DAILY;UNTIL=20260103", Duration.ofHours(1));

        assertThat(expander.between(event, Instant.EPOCH, FAR).instances()).hasSize(3);
    }

    @Test
    void a_rule_of_several_lines_is_read_with_its_exclusions() {
        var event = event(
                LocalDateTime.parse("2026-01-01T09:00"),
                BERLIN,
                "DTSTART;TZID=Europe/Berlin:20260101T090000\nRRULE:FREQ=DAILY;COUNT=3\nEXDATE:20260102T080000Z",
                Duration.ofHours(1));

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(starts(expansion)).isEqualTo(instants("2026-01-01T08:00:00Z,2026-01-03T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;INTERVAL=0",
                "FREQ=DAILY;COUNT=-3",
                "FREQ=WEEKLY;BYDAY=XX",
                "FREQ=DAILY;UNTIL=tomorrow",
                "FREQ=MONTHLY;BYMONTHDAY=99",
                "FREQ=MINUTELY;INTERVAL=x"
            })
    void a_bad_rule_leaves_the_first_occurrence_and_says_so(String rule) {
        var event = event(LocalDateTime.parse("2026-01-01T09:00"), BERLIN, rule, Duration.ofHours(1));

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(expansion.flaw()).isEqualTo(Flaw.BAD_RULE);
        assertThat(starts(expansion)).isEqualTo(instants("2026-01-01T08:00:00Z"));
    }

    @Test
    void a_bomb_is_not_expanded() {
        var minutes = String.join(
                ",",
                Stream.iterate(0, i -> i + 1).limit(60).map(String::valueOf).toList());
        var bombs = List.of(
                "FREQ=SECONDLY",
                "FREQ=MINUTELY",
                "FREQ=YEARLY;COUNT=1;BYHOUR=0,1,2,3;BYSECOND=%s;BYMINUTE=%s".formatted(minutes, minutes),
                "FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=%s;BYMINUTE=%s".formatted(minutes, minutes));

        for (var bomb : bombs) {
            var event = event(LocalDateTime.parse("2020-01-01T09:00"), BERLIN, bomb, Duration.ofHours(1));
            assertThat(expander.between(event, Instant.EPOCH, FAR).flaw()).isEqualTo(Flaw.EXCESSIVE_RULE);
        }
    }

    @Test
    void a_long_expansion_is_cut_off_and_says_so() {
        var event = event(LocalDateTime.parse("2020-01-01T09:00"), BERLIN, "FREQ=HOURLY", Duration.ofMinutes(5));

        var expansion = expander.between(event, Instant.EPOCH, FAR);

        assertThat(expansion.flaw()).isEqualTo(Flaw.CUT_OFF);
        assertThat(expansion.instances()).hasSizeLessThanOrEqualTo(RecurrenceExpander.MAX_INSTANCES);
    }

    private static RecurringEvent event(LocalDateTime start, ZoneId zone, String rule, Duration duration) {
        return new RecurringEvent(
                start.atZone(zone).toInstant(), duration, zone, false, rule, null, Set.of(), Set.of());
    }

    private static List<Instant> starts(Expansion expansion) {
        return expansion.instances().stream().map(Instance::start).toList();
    }

    private static List<Instant> instants(String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(",")).map(Instant::parse).toList();
    }
}
