package dev.chronos.insights.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.fixture.Someone;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hand-worked weeks; run again on machines of other zones and languages. */
@Tag("calendar")
class CalendarArithmeticTest {

    @Test
    void overlaps_count_once_in_net_and_twice_in_gross() {
        // 09:00-10:30 and 10:00-11:00 and 10:15-10:20: gross 90 + 60 + 5 = 155; union 09:00-11:00 = 120;
        // two or more at once: 10:00-10:30 = 30.
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z")
                .event("2026-03-02T10:15:00Z", "2026-03-02T10:20:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.BUSY_GROSS).value()).isEqualTo(155L);
        assertThat(numbers.get(MetricKey.BUSY_NET).value()).isEqualTo(120L);
        assertThat(numbers.get(MetricKey.DOUBLE_BOOKED).value()).isEqualTo(30L);
        assertThat(numbers.get(MetricKey.OCCURRENCES).value()).isEqualTo(3L);
    }

    @Test
    void an_event_over_midnight_is_split_at_local_midnight() {
        // Kathmandu is UTC+5:45. 16:15Z-20:15Z is 22:00-02:00 local: 120 minutes on each side.
        var person = Someone.in("Asia/Kathmandu").event("2026-03-02T16:15:00Z", "2026-03-02T20:15:00Z");

        assertThat(person.value("2026-03-02", "2026-03-05", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(120L, 120L, 0L));
        assertThat(person.value("2026-03-03", "2026-03-05", MetricKey.BUSY_NET)).isEqualTo(120L);
    }

    @Test
    void the_day_that_the_clock_goes_back_has_25_hours() {
        // Berlin 2026-10-25: 2026-10-24T22:00Z to 2026-10-25T23:00Z.
        var person = Someone.in("Europe/Berlin").event("2026-10-24T20:00:00Z", "2026-10-26T08:00:00Z");

        assertThat(person.value("2026-10-24", "2026-10-27", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(120L, 1500L, 540L));
    }

    @Test
    void the_day_that_the_clock_goes_forward_has_23_hours() {
        // New York 2026-03-08: 05:00Z to 2026-03-09T04:00Z.
        var person = Someone.in("America/New_York").event("2026-03-08T00:00:00Z", "2026-03-10T00:00:00Z");

        assertThat(person.value("2026-03-08", "2026-03-10", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(1380L, 1200L));
    }

    @Test
    void a_day_without_midnight_begins_at_one() {
        // Beirut 2026-03-29 begins at 01:00 = 2026-03-28T22:00Z; Santiago 2026-09-06 at 01:00 = 04:00Z. Both have 23 h.
        var beirut = Someone.in("Asia/Beirut").event("2026-03-28T21:00:00Z", "2026-03-29T22:00:00Z");
        var santiago = Someone.in("America/Santiago").event("2026-09-06T03:00:00Z", "2026-09-07T04:00:00Z");

        assertThat(beirut.value("2026-03-28", "2026-03-31", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(60L, 1380L, 60L));
        assertThat(santiago.value("2026-09-05", "2026-09-08", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(60L, 1380L, 60L));
    }

    @Test
    void a_series_keeps_its_wall_clock_over_the_change_of_the_clock() {
        // Daily 09:00 Berlin from Mon 2026-03-23: 08:00Z, from Sun 03-29 on 07:00Z; 60 minutes each, seven in the week.
        var person = Someone.in("Europe/Berlin")
                .event(
                        "2026-03-23T08:00:00Z",
                        "2026-03-23T09:00:00Z",
                        row -> row.repeats("Europe/Berlin", "FREQ=DAILY"));

        assertThat(person.value("2026-03-26", "2026-04-02", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(60L, 60L, 60L, 60L, 60L, 60L, 60L));
        assertThat(person.value("2026-03-26", "2026-04-02", MetricKey.WORKING_HOURS))
                .isEqualTo(300L);
    }

    @Test
    void a_wall_time_in_a_gap_moves_forward() {
        // Daily 02:30 New York, dateutil and zoneinfo give 07:30Z on March 6, 7 and 8 (as 03:30), then 06:30Z.
        var person = Someone.in("America/New_York")
                .event(
                        "2026-03-06T07:30:00Z",
                        "2026-03-06T08:30:00Z",
                        row -> row.repeats("America/New_York", "FREQ=DAILY;COUNT=5"))
                .event("2026-03-08T07:30:00Z", "2026-03-08T08:30:00Z");

        assertThat(person.value("2026-03-08", "2026-03-09", MetricKey.BUSY_NET)).isEqualTo(60L);
        assertThat(person.value("2026-03-08", "2026-03-09", MetricKey.DOUBLE_BOOKED))
                .isEqualTo(60L);
    }

    @Test
    void the_week_of_a_rule_starts_on_monday_whatever_the_machine_says() {
        // dateutil: Tue 01-06, Sun 01-11, Tue 01-20, Sun 01-25, ... An en_US reading would have 01-18.
        var person = Someone.in("UTC")
                .event(
                        "2026-01-06T09:00:00Z",
                        "2026-01-06T10:00:00Z",
                        row -> row.repeats("UTC", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;COUNT=8"));

        assertThat(person.value("2026-01-05", "2026-01-26", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(
                        0L, 60L, 0L, 0L, 0L, 0L, 60L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 60L, 0L, 0L, 0L, 0L, 60L));
    }

    @Test
    void overrides_replace_move_and_cancel_and_exclusions_leave_out() {
        // Daily 09:00-10:00 for 5 days: Mon kept, Tue excluded, Wed moved to 14:00-16:00, Thu cancelled, Fri moved out
        // of
        // the week. COUNT counts them all, so nothing follows on Saturday.
        var person = Someone.in("UTC")
                .event(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        row -> row.id("m").repeats("UTC", "FREQ=DAILY;COUNT=5").without("2026-03-03T09:00:00Z"))
                .event("2026-03-04T14:00:00Z", "2026-03-04T16:00:00Z", row -> row.replaces("m", "2026-03-04T09:00:00Z"))
                .event(
                        "2026-03-05T09:00:00Z",
                        "2026-03-05T10:00:00Z",
                        row -> row.replaces("m", "2026-03-05T09:00:00Z").status("CANCELLED"))
                .event(
                        "2026-03-20T09:00:00Z",
                        "2026-03-20T10:00:00Z",
                        row -> row.replaces("m", "2026-03-06T09:00:00Z"));

        assertThat(person.value("2026-03-02", "2026-03-09", MetricKey.PER_DAY_NET))
                .isEqualTo(List.of(60L, 0L, 120L, 0L, 0L, 0L, 0L));
    }

    @Test
    void the_last_start_of_a_series_is_inclusive() {
        var person = Someone.in("UTC")
                .event(
                        "2026-03-02T09:00:00Z",
                        "2026-03-02T10:00:00Z",
                        row -> row.repeats("UTC", "FREQ=DAILY").lastStart("2026-03-04T09:00:00Z"));

        assertThat(person.value("2026-03-02", "2026-03-09", MetricKey.BUSY_NET)).isEqualTo(180L);
    }

    @Test
    void only_what_takes_the_users_time_counts_and_the_rest_is_told_apart() {
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", row -> row.invited("ACCEPTED"))
                .event("2026-03-02T11:00:00Z", "2026-03-02T12:00:00Z", row -> row.invited("DECLINED"))
                .event("2026-03-02T12:00:00Z", "2026-03-02T12:30:00Z", row -> row.invited("TENTATIVE"))
                .event("2026-03-02T13:00:00Z", "2026-03-02T13:45:00Z", row -> row.invited("PENDING"))
                .event("2026-03-02T14:00:00Z", "2026-03-02T14:15:00Z", row -> row.answered("NO_RESPONSE"))
                .event("2026-03-02T15:00:00Z", "2026-03-02T15:20:00Z", row -> row.free())
                .event("2026-03-02T16:00:00Z", "2026-03-02T17:00:00Z", row -> row.status("CANCELLED"))
                .event("2026-03-02T17:00:00Z", "2026-03-02T17:10:00Z", row -> row.status("TENTATIVE"))
                .event("2026-03-02T18:00:00Z", "2026-03-02T18:05:00Z", row -> row.status("COMPLETED"))
                .event("2026-03-03T00:00:00Z", "2026-03-05T00:00:00Z", row -> row.allDay("Fair"))
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.BUSY_NET).value()).isEqualTo(65L);
        assertThat(numbers.get(MetricKey.TENTATIVE).value()).isEqualTo(40L);
        assertThat(numbers.get(MetricKey.NEEDS_RESPONSE).value()).isEqualTo(60L);
        assertThat(numbers.get(MetricKey.FREE_MARKED).value()).isEqualTo(20L);
        assertThat(numbers.get(MetricKey.ALL_DAY_DAYS).value()).isEqualTo(2L);
    }

    @Test
    void free_time_is_cut_into_blocks_and_fragments() {
        // Mon 09-17 with 10:00-11:00 and 12:30-13:00 taken: gaps 60, 90, 240. Tue to Fri free: 480 each.
        // Index: Mon s = 390, q = 3600 + 8100 + 57600 = 69300, s - q / s = 390 - 177.692 = 212.308; the other days 0.
        // Weighted by all free minutes: 212.308 / (390 + 4 * 480) = 0.091908.
        var numbers = Someone.in("UTC")
                .event("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z")
                .event("2026-03-02T12:30:00Z", "2026-03-02T13:00:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.FOCUS_CAPACITY).value()).isEqualTo(2160L);
        assertThat(numbers.get(MetricKey.FOCUS_BLOCKS).value()).isEqualTo(5L);
        assertThat(numbers.get(MetricKey.FRAGMENT_MINUTES).value()).isEqualTo(150L);
        assertThat(numbers.get(MetricKey.FRAGMENTS).value()).isEqualTo(2L);
        assertThat(numbers.get(MetricKey.LONGEST_GAP).value()).isEqualTo(480L);
        assertThat(numbers.number(MetricKey.FRAGMENTATION)).isCloseTo(0.091908, within());
    }

    @Test
    void a_day_away_has_no_working_hours() {
        // Wednesday off: four days of 480 minutes are left, and an hour of work on it is after hours.
        var numbers = Someone.in("America/New_York")
                .event("2026-03-04T00:00:00Z", "2026-03-05T00:00:00Z", row -> row.allDay("Out of office"))
                .event("2026-03-04T15:00:00Z", "2026-03-04T16:00:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.FOCUS_CAPACITY).value()).isEqualTo(1920L);
        assertThat(numbers.get(MetricKey.AFTER_HOURS).value()).isEqualTo(60L);
        assertThat(numbers.get(MetricKey.QUIET_DAYS).value()).isEqualTo(4L);
    }

    @Test
    void an_all_day_series_repeats_on_dates_over_the_change_of_the_clock() {
        // Thursdays from 2026-03-19, written at midnight UTC and at midnight in London; the clock changes on 03-29. Of
        // London's, 2026-04-09 is left out, by its own midnight, which is 23:00Z of the day before.
        var utc = Someone.in("Europe/Berlin")
                .event(
                        "2026-03-19T00:00:00Z",
                        "2026-03-20T00:00:00Z",
                        row -> row.allDay("Fair").repeats("Europe/Berlin", "FREQ=WEEKLY"));
        var london = Someone.in("Europe/London")
                .event(
                        "2026-03-19T00:00:00Z",
                        "2026-03-20T00:00:00Z",
                        row -> row.allDay("Fair")
                                .repeats("Europe/London", "FREQ=WEEKLY")
                                .without("2026-04-08T23:00:00Z"));

        assertThat(utc.value("2026-04-02", "2026-04-03", MetricKey.ALL_DAY_DAYS))
                .isEqualTo(1L);
        assertThat(utc.value("2026-03-26", "2026-04-16", MetricKey.ALL_DAY_DAYS))
                .isEqualTo(3L);
        assertThat(london.value("2026-03-26", "2026-04-16", MetricKey.ALL_DAY_DAYS))
                .isEqualTo(2L);
    }

    @Test
    void an_all_day_event_means_its_date_even_where_the_range_holds_only_its_evening() {
        // 20:00-24:00 of 2026-03-03 in New York is 01:00-05:00Z of the 4th, when the UTC day of the 3rd is over.
        var away = Someone.in("America/New_York")
                .event("2026-03-03T00:00:00Z", "2026-03-04T00:00:00Z", row -> row.allDay("Vacation"));

        assertThat(away.value("2026-03-04T01:00:00Z", "2026-03-04T05:00:00Z", MetricKey.ALL_DAY_DAYS))
                .isEqualTo(1L);
        assertThat(away.value("2026-03-04T01:00:00Z", "2026-03-04T05:00:00Z", MetricKey.QUIET_DAYS))
                .isEqualTo(0L);
    }

    @Test
    void a_date_that_the_zone_leaves_out_is_no_day() {
        // Apia went from 2011-12-29 to 2011-12-31. Monday the 26th to Sunday the 1st: six days, four of them working
        // days.
        var numbers = Someone.in("Pacific/Apia").between("2011-12-26", "2012-01-02");

        assertThat(numbers.get(MetricKey.PER_DAY_NET).value()).isEqualTo(List.of(0L, 0L, 0L, 0L, 0L, 0L));
        assertThat(numbers.get(MetricKey.FOCUS_CAPACITY).value()).isEqualTo(4 * 480L);
        assertThat(numbers.get(MetricKey.QUIET_DAYS).value()).isEqualTo(4L);
    }

    @Test
    void rows_that_make_no_sense_are_left_out_and_lower_the_coverage() {
        var numbers = Someone.in("UTC")
                .event("2026-03-02T09:00:00Z", "2026-03-02T08:00:00Z")
                .event("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z")
                .event("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z")
                .between("2026-03-02", "2026-03-09");

        assertThat(numbers.get(MetricKey.OCCURRENCES).value()).isEqualTo(1L);
        assertThat(numbers.get(MetricKey.BUSY_NET).coverage()).isEqualTo(0.5);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-5);
    }
}
