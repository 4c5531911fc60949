package dev.chronos.insights.activity;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Set;

/**
 * When a user works, by the local wall clock (C8).
 *
 * @param days working days
 * @param from start of the working window, inclusive
 * @param to end of it, exclusive; after {@code from}
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    /** Monday to Friday, 09:00 to 17:00. */
    public static final WorkingHours DEFAULT = new WorkingHours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            LocalTime.of(17, 0));

    /** Refuses an empty or inverted window. */
    public WorkingHours {
        if (days.isEmpty() || !from.isBefore(to)) {
            throw new IllegalArgumentException("working hours need a day and an end after their start");
        }
        days = Set.copyOf(days);
    }
}
