package dev.chronos.insights.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.Preferences;
import dev.chronos.insights.activity.TimeRange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected instants by python's zoneinfo. March 2, 9, 16, 23 and 30 of 2026 are Mondays. */
@Tag("calendar")
class WeeksTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    /** At 08:00 on the first working day and not a second earlier, by the clock on the person's wall. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,       MONDAY,   2026-03-30T05:59:59Z, 2026-03-23",
        "Europe/Berlin,       MONDAY,   2026-03-30T06:00:00Z, 2026-03-30",
        "Europe/Berlin,       SUNDAY,   2026-03-30T05:59:59Z, 2026-03-22",
        "Europe/Berlin,       SUNDAY,   2026-03-30T06:00:00Z, 2026-03-29",
        "America/New_York,    SATURDAY, 2026-03-09T11:59:59Z, 2026-02-28",
        "America/New_York,    SATURDAY, 2026-03-09T12:00:00Z, 2026-03-07",
        "Pacific/Kiritimati,  MONDAY,   2026-03-01T17:59:59Z, 2026-02-23",
        "Pacific/Kiritimati,  MONDAY,   2026-03-01T18:00:00Z, 2026-03-02",
        "Pacific/Pago_Pago,   MONDAY,   2026-03-02T18:59:59Z, 2026-02-23",
        "Pacific/Pago_Pago,   MONDAY,   2026-03-02T19:00:00Z, 2026-03-02",
        "Australia/Lord_Howe, MONDAY,   2026-04-05T21:29:59Z, 2026-03-30",
        "Australia/Lord_Howe, MONDAY,   2026-04-05T21:30:00Z, 2026-04-06",
    })
    void a_report_is_due_at_the_persons_hour(String zone, DayOfWeek weekStart, Instant now, LocalDate end) {
        assertThat(Weeks.lastDue(person(zone, weekStart), Delivery.DEFAULT, now))
                .isEqualTo(end);
    }

    @Test
    void a_late_day_of_ones_own_choice_does_not_hold_up_the_week_before() {
        var fridays = new Delivery(DayOfWeek.FRIDAY, 8);
        var person = person("UTC", DayOfWeek.MONDAY);

        assertThat(Weeks.lastDue(person, fridays, Instant.parse("2026-03-20T07:59:59Z")))
                .isEqualTo("2026-03-09");
        assertThat(Weeks.lastDue(person, fridays, Instant.parse("2026-03-20T08:00:00Z")))
                .isEqualTo("2026-03-16");
    }

    @ParameterizedTest
    @CsvSource({
        // The spring week has 167 hours; on Lord Howe the autumn one has 168.5.
        "Europe/Berlin,       MONDAY, 2026-03-30, 2026-03-22T23:00:00Z, 2026-03-22T23:00:00Z/2026-03-29T22:00:00Z",
        "Australia/Lord_Howe, MONDAY, 2026-04-06, 2026-03-29T13:00:00Z, 2026-03-29T13:00:00Z/2026-04-05T13:30:00Z",
        "Pacific/Kiritimati,  MONDAY, 2026-03-16, 2026-03-08T10:00:00Z, 2026-03-08T10:00:00Z/2026-03-15T10:00:00Z",
        // Berlin to New York: the five hours between the two midnights belong to the next report, not to one of their
        // own.
        "America/New_York,    MONDAY, 2026-03-16, 2026-03-08T23:00:00Z, 2026-03-08T23:00:00Z/2026-03-16T04:00:00Z",
        // New York to Berlin: the week is five hours short, and no hour is in two reports.
        "Europe/Berlin,       MONDAY, 2026-03-16, 2026-03-09T04:00:00Z, 2026-03-09T04:00:00Z/2026-03-15T23:00:00Z",
        // Auckland to Los Angeles, across the date line.
        "America/Los_Angeles, MONDAY, 2026-03-16, 2026-03-08T11:00:00Z, 2026-03-08T11:00:00Z/2026-03-16T07:00:00Z",
        // The week starts on Sunday now: six days.
        "UTC,                 SUNDAY, 2026-03-15, 2026-03-09T00:00:00Z, 2026-03-09T00:00:00Z/2026-03-15T00:00:00Z",
        // On Wednesday now: two days are a report.
        "UTC,              WEDNESDAY, 2026-03-11, 2026-03-09T00:00:00Z, 2026-03-09T00:00:00Z/2026-03-11T00:00:00Z",
        // On Tuesday now: one day is none, and part of the next.
        "UTC,                TUESDAY, 2026-03-10, 2026-03-09T00:00:00Z, ",
        "UTC,                TUESDAY, 2026-03-17, 2026-03-09T00:00:00Z, 2026-03-09T00:00:00Z/2026-03-17T00:00:00Z",
        // Two days by the calendar, 47 hours by the clock.
        "Europe/Berlin,       MONDAY, 2026-03-30, 2026-03-27T23:00:00Z, 2026-03-27T23:00:00Z/2026-03-29T22:00:00Z",
        // Nothing is due twice.
        "UTC,                 MONDAY, 2026-03-09, 2026-03-09T00:00:00Z, ",
        "UTC,                 MONDAY, 2026-03-09, 2026-03-12T00:00:00Z, ",
    })
    void a_period_begins_where_the_last_one_ended(
            String zone, DayOfWeek weekStart, LocalDate end, Instant previousEnd, String periods) {
        assertThat(text(Weeks.open(person(zone, weekStart), end, previousEnd, LONG_AGO)))
                .isEqualTo(periods == null ? List.of() : Arrays.asList(periods.split(" ")));
    }

    @Test
    void four_weeks_are_caught_up_and_no_more() {
        var open = Weeks.open(
                person("UTC", DayOfWeek.MONDAY),
                LocalDate.parse("2026-03-16"),
                Instant.parse("2026-01-05T00:00:00Z"),
                LONG_AGO);

        assertThat(open)
                .extracting(TimeRange::key)
                .containsExactly("2026-02-16", "2026-02-23", "2026-03-02", "2026-03-09");
    }

    @Test
    void weeks_missed_across_a_change_of_the_week_start_have_no_gap() {
        var open = Weeks.open(
                person("UTC", DayOfWeek.SUNDAY),
                LocalDate.parse("2026-03-15"),
                Instant.parse("2026-02-23T00:00:00Z"),
                LONG_AGO);

        assertThat(text(open))
                .containsExactly(
                        "2026-02-23T00:00:00Z/2026-03-01T00:00:00Z",
                        "2026-03-01T00:00:00Z/2026-03-08T00:00:00Z",
                        "2026-03-08T00:00:00Z/2026-03-15T00:00:00Z");
    }

    @Test
    void the_first_report_is_of_the_week_in_which_the_person_came() {
        var person = person("UTC", DayOfWeek.MONDAY);
        var end = LocalDate.parse("2026-03-16");

        assertThat(Weeks.open(person, end, null, Instant.parse("2026-03-04T12:00:00Z")))
                .extracting(TimeRange::key)
                .containsExactly("2026-03-02", "2026-03-09");
        assertThat(Weeks.open(person, end, null, Instant.parse("2026-03-16T00:00:00Z")))
                .isEmpty();
    }

    private static List<String> text(List<TimeRange> periods) {
        return periods.stream()
                .map(period -> period.start() + "/" + period.end())
                .toList();
    }

    private static Person person(String zone, DayOfWeek weekStart) {
        return new Person(
                "u1", "me@chronos.test", ZoneId.of(zone), true, weekStart, Locale.ENGLISH, Preferences.DEFAULT);
    }
}
