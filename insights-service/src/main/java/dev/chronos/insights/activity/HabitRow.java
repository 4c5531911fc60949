package dev.chronos.insights.activity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An active row of {@code habits}.
 *
 * @param days the days it is due on; empty when {@code frequency} alone says so
 * @param frequency Frequency
 * @param targetCount times for each period
 * @param done when it was logged as done, within the window read
 */
public record HabitRow(
        String id,
        String name,
        String frequency,
        int targetCount,
        Set<DayOfWeek> days,
        Instant startedAt,
        List<Instant> done) {
    /** {@code scheduledDays} as days of the week, 0 = Sunday to 6 = Saturday; others are no days. */
    static Set<DayOfWeek> days(List<@Nullable Integer> numbers) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var number : numbers) {
            if (number != null && number >= 0 && number <= 6) {
                days.add(DayOfWeek.SUNDAY.plus(number));
            }
        }
        return days;
    }
}
