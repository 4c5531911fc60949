package dev.chronos.insights.recurrence.rule;

import java.time.LocalDate;

/** Which days a rule names. Every part that says something about days must agree. */
final class DayFilter {
    private static final int WEEK = 7;

    /** The middle of a week, on which it depends to which year the week belongs. */
    private static final int MIDDLE = 3;

    private final Numbers months;
    private final Numbers weeks;
    private final Numbers yearDays;
    private final Numbers monthDays;
    private final Weekdays weekdays;
    private final boolean countsInMonth;
    private final int weekStart;

    DayFilter(Rule rule) {
        months = rule.numbers(Part.BYMONTH);
        weeks = rule.numbers(Part.BYWEEKNO);
        yearDays = rule.numbers(Part.BYYEARDAY);
        monthDays = rule.numbers(Part.BYMONTHDAY);
        weekdays = rule.weekdays();
        countsInMonth = rule.frequency() == Frequency.MONTHLY || !months.isEmpty();
        weekStart = rule.weekStart().getValue();
    }

    boolean allowsMonth(int month) {
        return months.allow(month);
    }

    boolean allows(LocalDate day) {
        return months.allow(day.getMonthValue())
                && allows(monthDays, day.getDayOfMonth(), day.lengthOfMonth())
                && allows(yearDays, day.getDayOfYear(), day.lengthOfYear())
                && allowsWeekday(day)
                && allowsWeek(day);
    }

    private static boolean allows(Numbers numbers, int position, int length) {
        return numbers.allow(position, position - length - 1);
    }

    private boolean allowsWeekday(LocalDate day) {
        return countsInMonth
                ? weekdays.allow(day.getDayOfWeek(), day.getDayOfMonth(), day.lengthOfMonth())
                : weekdays.allow(day.getDayOfWeek(), day.getDayOfYear(), day.lengthOfYear());
    }

    /** A week has the number of its middle day among the middle days of that day's year: so week 1 has four days in it. */
    private boolean allowsWeek(LocalDate day) {
        if (weeks.isEmpty()) {
            return true;
        }
        var sinceStart = Math.floorMod(day.getDayOfWeek().getValue() - weekStart, WEEK);
        var middle = day.plusDays(MIDDLE - sinceStart);
        var position = middle.getDayOfYear();
        return weeks.allow(Ordinals.fromStart(position), Ordinals.fromEnd(position, middle.lengthOfYear()));
    }
}
