package dev.chronos.insights.activity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The user whose time is measured.
 *
 * @param id row of {@code users}
 * @param email address as written there
 * @param zone whose wall clock decides days, weeks and hours
 * @param zoneKnown false when the row's zone is unknown to us, so that UTC stands in
 * @param weekStart first day of the user's week
 * @param locale in whose words and numbers the user is addressed
 * @param preferences working hours and limits
 */
public record Person(
        String id,
        String email,
        ZoneId zone,
        boolean zoneKnown,
        DayOfWeek weekStart,
        Locale locale,
        Preferences preferences) {

    /** 0 = Sunday to 6 = Saturday, as the web app counts. */
    public int weekStartsOn() {
        return weekStart.getValue() % 7;
    }

    /** First date of the user's week that holds this date. */
    public LocalDate weekOf(LocalDate date) {
        return date.minusDays(Math.floorMod(date.getDayOfWeek().getValue() - weekStart.getValue(), 7));
    }

    /** The seven local days from this date on (C2). */
    public TimeRange week(LocalDate first) {
        return TimeRange.ofDates(first, first.plusDays(7), zone);
    }
}
