package dev.chronos.insights.recurrence.rule;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;

/**
 * A legal rule, without its UNTIL.
 *
 * @param frequency length of a period
 * @param interval every how many periods; at least 1
 * @param count how many occurrences there are; {@link #ENDLESS} when it does not say
 * @param weekStart first day of a week: Monday unless the rule says otherwise, never what the machine's language says
 * @param weekdays BYDAY
 * @param lists all other lists
 */
public record Rule(
        Frequency frequency,
        int interval,
        long count,
        DayOfWeek weekStart,
        Weekdays weekdays,
        Map<Part, Numbers> lists) {
    /** The count of a rule that has none. */
    public static final long ENDLESS = Long.MAX_VALUE;

    /** Occurrences more often than every five minutes are no calendar entries. */
    private static final long MOST_PER_DAY = 24L * 60 / 5;

    private static final long HOURS = 24;
    private static final long MINUTES = 24L * 60;

    /** Copies the lists. */
    public Rule {
        lists = Map.copyOf(lists);
    }

    /** True when nobody can mean it: it names far more moments of a day than a calendar has entries. */
    public boolean isExcessive() {
        long hours = numbers(Part.BYHOUR).choices();
        long minutes = numbers(Part.BYMINUTE).choices();
        long seconds = numbers(Part.BYSECOND).choices();
        var perDay = switch (frequency) {
            case SECONDLY -> Long.MAX_VALUE;
            case MINUTELY -> upwards(MINUTES, interval) * seconds;
            case HOURLY -> upwards(HOURS, interval) * minutes * seconds;
            case DAILY, WEEKLY, MONTHLY, YEARLY -> hours * minutes * seconds;
        };
        return perDay > MOST_PER_DAY;
    }

    private static long upwards(long dividend, long divisor) {
        return (dividend + divisor - 1) / divisor;
    }

    Numbers numbers(Part part) {
        return lists.getOrDefault(part, Numbers.NONE);
    }

    boolean has(Part part) {
        return lists.containsKey(part);
    }

    /** True when days are taken as they come. */
    boolean namesNoDays() {
        return weekdays.isEmpty()
                && !has(Part.BYMONTH)
                && !has(Part.BYWEEKNO)
                && !has(Part.BYYEARDAY)
                && !has(Part.BYMONTHDAY);
    }

    /** What the rule leaves out is taken from the first occurrence. */
    Rule completedBy(LocalDateTime first) {
        var all = new EnumMap<Part, Numbers>(Part.class);
        all.putAll(lists);
        var days = weekdays;
        if (days.isEmpty() && !has(Part.BYWEEKNO) && !has(Part.BYYEARDAY) && !has(Part.BYMONTHDAY)) {
            days = frequency == Frequency.WEEKLY ? Weekdays.of(first.getDayOfWeek()) : days;
            addDate(first, all);
        }
        if (!frequency.isShorterThan(Frequency.DAILY)) {
            all.putIfAbsent(Part.BYHOUR, Numbers.of(first.getHour()));
        }
        if (!frequency.isShorterThan(Frequency.HOURLY)) {
            all.putIfAbsent(Part.BYMINUTE, Numbers.of(first.getMinute()));
        }
        all.putIfAbsent(Part.BYSECOND, Numbers.of(first.getSecond()));
        return new Rule(frequency, interval, count, weekStart, days, all);
    }

    private void addDate(LocalDateTime first, Map<Part, Numbers> all) {
        if (frequency == Frequency.YEARLY || frequency == Frequency.MONTHLY) {
            all.put(Part.BYMONTHDAY, Numbers.of(first.getDayOfMonth()));
        }
        if (frequency == Frequency.YEARLY) {
            all.putIfAbsent(Part.BYMONTH, Numbers.of(first.getMonthValue()));
        }
    }
}
