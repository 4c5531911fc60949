package dev.chronos.insights.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.chronos.insights.recurrence.Expansion.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rules made to exhaust their reader. The expander knows no clock, so what it answers does not depend on the machine; the
 * patience here only turns an endless computation into a failure.
 */
class HostileRulesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String ALL_60 = upTo(60);
    private static final String ALL_24 = upTo(24);

    private final RecurrenceExpander expander = new WallClockExpander();

    @ParameterizedTest
    @MethodSource("bombs")
    void a_rule_with_more_moments_a_day_than_a_calendar_has_is_not_followed(String rule) {
        var expansion = between("2020-01-01T09:00:00Z", rule, "1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z");

        assertThat(expansion.flaw()).isEqualTo(Flaw.EXCESSIVE_RULE);
        assertThat(expansion.instances()).hasSize(1);
    }

    static String[] bombs() {
        return new String[] {
            "FREQ=SECONDLY",
            "FREQ=SECONDLY;INTERVAL=2147483647;COUNT=1",
            "FREQ=MINUTELY",
            "FREQ=MINUTELY;INTERVAL=4",
            "FREQ=MINUTELY;INTERVAL=5;BYSECOND=0,30",
            "FREQ=HOURLY;BYMINUTE=" + ALL_60,
            "FREQ=DAILY;BYHOUR=" + ALL_24 + ";BYMINUTE=" + upTo(13),
            "FREQ=DAILY;BYHOUR=" + ALL_24 + ";BYMINUTE=" + ALL_60 + ";BYSECOND=" + ALL_60,
            "FREQ=YEARLY;COUNT=1;BYHOUR=" + ALL_24 + ";BYMINUTE=" + ALL_60 + ";BYSECOND=" + ALL_60 + ";BYSETPOS=366"
        };
    }

    @ParameterizedTest(name = "{0} from {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                          | 0001-01-01T09:00:00Z | 7
            FREQ=DAILY;COUNT=1000000000                         | 0001-01-01T09:00:00Z | 7
            FREQ=DAILY;COUNT=99999999999999999999               | 1900-01-01T09:00:00Z | 7
            FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=1000000000    | 0001-01-01T09:00:00Z | 5
            FREQ=WEEKLY;COUNT=1000000000                        | 0001-01-01T09:00:00Z | 1
            FREQ=MONTHLY;BYMONTHDAY=7;COUNT=1000000000          | 0001-01-07T09:00:00Z | 1
            FREQ=YEARLY;BYMONTHDAY=7,8,9;COUNT=1000000000       | 0001-01-07T09:00:00Z | 3
            FREQ=HOURLY;COUNT=1000000000                        | 0001-01-01T09:00:00Z | 168
            FREQ=HOURLY;INTERVAL=2;BYHOUR=10;COUNT=3            | 0001-01-01T09:00:00Z | 0
            FREQ=MINUTELY;INTERVAL=5;COUNT=1000000000           | 1900-01-01T09:00:00Z | 2016
            FREQ=DAILY;UNTIL=99991231T235959Z                   | 1900-01-01T09:00:00Z | 7
            FREQ=DAILY;INTERVAL=2147483647                      | 2026-01-06T09:00:00Z | 1
            FREQ=YEARLY;INTERVAL=2147483647                     | 2026-01-06T09:00:00Z | 1
            FREQ=MINUTELY;INTERVAL=2147483647                   | 2026-01-06T09:00:00Z | 1
            FREQ=MONTHLY;INTERVAL=99999999999999999999;BYDAY=TU | 2026-01-06T09:00:00Z | 1
            FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30                | 1900-01-01T09:00:00Z | 0
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=1          | 0001-01-01T09:00:00Z | 0
            FREQ=YEARLY;BYWEEKNO=53;BYDAY=WE;BYSETPOS=2         | 1900-01-01T09:00:00Z | 0
            """)
    void a_week_of_2026_has_the_right_number_however_long_the_rule_has_run(String rule, String start, int expected) {
        // From Monday 2026-01-05 to Sunday 2026-01-11, all in UTC+1.
        var expansion = between(start, rule, "2026-01-04T23:00:00Z", "2026-01-11T23:00:00Z");

        assertThat(expansion.flaw()).isNull();
        assertThat(expansion.instances()).hasSize(expected);
    }

    @Test
    void a_daily_event_of_ten_years_has_all_its_days() {
        // 2016, 2020 and 2024 have 366 days: 10 * 365 + 3.
        var expansion = between("2016-01-01T09:00:00Z", "FREQ=DAILY", "2016-01-01T00:00:00Z", "2026-01-01T00:00:00Z");

        assertThat(expansion.flaw()).isNull();
        assertThat(expansion.instances()).hasSize(3653);
    }

    @Test
    void a_long_expansion_is_cut_off_at_the_limit_and_says_so() {
        var expansion = withoutZone("FREQ=HOURLY");

        assertThat(expansion.flaw()).isEqualTo(Flaw.CUT_OFF);
        assertThat(expansion.instances()).hasSize(RecurrenceExpander.MAX_INSTANCES);
    }

    @Test
    void an_expansion_that_just_fits_is_not_cut_off() {
        var rule = "FREQ=HOURLY;COUNT=" + RecurrenceExpander.MAX_INSTANCES;

        var expansion = withoutZone(rule);

        assertThat(expansion.flaw()).isNull();
        assertThat(expansion.instances()).hasSize(RecurrenceExpander.MAX_INSTANCES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=MINUTELY;INTERVAL=5;BYMONTH=2;BYMONTHDAY=30;COUNT=5       | 1970-01-01T00:00:00Z | 2100-01-01T00:00:00Z
            FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30                             | 1970-01-01T00:00:00Z | +900000-01-01T00:00:00Z
            FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=5                    | -900000-01-01T00:00:00Z | +999999999-01-01T00:00:00Z
            """)
    void a_search_without_an_end_is_given_up_after_a_fixed_number_of_steps(String rule, String from, String to) {
        var expansion = between("1900-01-01T09:00:00Z", rule, from, to);

        assertThat(expansion.flaw()).isEqualTo(Flaw.CUT_OFF);
        assertThat(expansion.instances()).isEmpty();
    }

    @Test
    void the_same_rule_gives_the_same_answer_each_time() {
        var rule = "FREQ=MINUTELY;INTERVAL=5;BYDAY=MO;COUNT=1000000";

        var once = between("2001-01-01T09:00:00Z", rule, "2001-01-01T00:00:00Z", "2010-01-01T00:00:00Z");
        var again = between("2001-01-01T09:00:00Z", rule, "2001-01-01T00:00:00Z", "2010-01-01T00:00:00Z");

        assertThat(once).isEqualTo(again);
        assertThat(once.flaw()).isEqualTo(Flaw.CUT_OFF);
    }

    @Test
    void a_rule_or_a_text_beyond_all_measure_is_not_read() {
        var long1 = "FREQ=DAILY;BYHOUR=" + "9,".repeat(2_000) + "9";
        var long2 = "FREQ=DAILY\nEXDATE:" + "20260101T090000Z,".repeat(4_000);

        assertThat(between("2020-01-01T09:00:00Z", long1, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                        .flaw())
                .isEqualTo(Flaw.BAD_RULE);
        assertThat(between("2020-01-01T09:00:00Z", long2, "2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z")
                        .flaw())
                .isEqualTo(Flaw.BAD_RULE);
    }

    /** In Berlin two hours of March would be one occurrence. */
    private Expansion withoutZone(String rule) {
        return between("2020-01-01T09:00:00Z", ZoneOffset.UTC, rule, "1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z");
    }

    private Expansion between(String start, String rule, String from, String to) {
        return between(start, BERLIN, rule, from, to);
    }

    private Expansion between(String start, ZoneId zone, String rule, String from, String to) {
        var event = new RecurringEvent(
                Instant.parse(start), Duration.ofMinutes(1), zone, false, rule, null, Set.of(), Set.of());
        return assertTimeoutPreemptively(
                PATIENCE, () -> expander.between(event, Instant.parse(from), Instant.parse(to)));
    }

    private static String upTo(int end) {
        return IntStream.range(0, end).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }
}
