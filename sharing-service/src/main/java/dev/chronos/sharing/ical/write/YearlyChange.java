package dev.chronos.sharing.ical.write;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The RRULE of a change of clocks that comes back every year. Not read from the parts of the rule, which may speak of
 * another clock and day than the local ones, but from the dates on which it falls.
 */
final class YearlyChange {
    /** After as many years the Gregorian calendar has had every day of the week on every date. */
    private static final int CYCLE = 28;

    private static final int WEEK = 7;

    private YearlyChange() {}

    /** Null when no rule says it: the changes are then written one by one. */
    static @Nullable String rule(ZoneOffsetTransitionRule change, int year) {
        List<LocalDateTime> walls = IntStream.range(year, year + CYCLE)
                .mapToObj(each -> change.createTransition(each).getDateTimeBefore())
                .toList();
        var first = walls.get(0);
        var alike = walls.stream()
                .allMatch(wall -> wall.getMonth() == first.getMonth()
                        && wall.toLocalTime().equals(first.toLocalTime()));
        var days = walls.stream().mapToInt(LocalDateTime::getDayOfMonth).summaryStatistics();
        var month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        if (alike && days.getMin() == days.getMax()) {
            return month + ";BYMONTHDAY=" + days.getMin();
        }
        var oneDay = walls.stream().allMatch(wall -> wall.getDayOfWeek() == first.getDayOfWeek());
        return alike && oneDay && days.getMax() - days.getMin() == WEEK - 1 ? month + day(first, days.getMin()) : null;
    }

    private static String day(LocalDateTime wall, int earliest) {
        var day = wall.getDayOfWeek();
        if (earliest % WEEK == 1 && earliest / WEEK < 4) {
            return ";BYDAY=" + (earliest / WEEK + 1) + name(day);
        }
        // February never has a change on its last week day, so its leap day does not matter.
        if (earliest + WEEK - 1 == wall.getMonth().length(Year.isLeap(wall.getYear()))) {
            return ";BYDAY=-1" + name(day);
        }
        var dates = IntStream.range(earliest, earliest + WEEK).mapToObj(String::valueOf);
        return ";BYDAY=" + name(day) + ";BYMONTHDAY=" + dates.collect(Collectors.joining(","));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
