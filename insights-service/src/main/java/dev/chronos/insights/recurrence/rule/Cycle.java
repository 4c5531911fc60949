package dev.chronos.insights.recurrence.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.BitSet;

/**
 * The periods of a rule that starts at a given wall time, numbered from 0 on, and the wall times in each. A wall time is a
 * number of seconds, as if the clock on the wall were that of UTC. Made for one expansion: it counts the work it does.
 */
public final class Cycle {
    private static final long[] NOTHING = {};
    private static final int MONTHS = 12;
    private static final int WEEK = 7;

    /** 1970-01-01 was the fourth day of a week from Monday on. */
    private static final int EPOCH_WEEKDAY = 4;

    private static final long DAY_SECONDS = 86_400;
    private static final int LONGEST_PERIOD = 366;

    private final Rule rule;
    private final DayFilter filter;
    private final DayTimes times;
    private final int[] positions;
    private final long firstUnit;
    private final long[] days = new long[LONGEST_PERIOD];
    private int found;
    private long steps;

    /** A rule and its first wall time, which fills in what the rule leaves out. */
    public Cycle(Rule incomplete, LocalDateTime first) {
        rule = incomplete.completedBy(first);
        filter = new DayFilter(rule);
        times = new DayTimes(rule);
        positions = rule.numbers(Part.BYSETPOS).ascending();
        firstUnit = unitOf(first);
    }

    /** The number of the period that holds a wall time, or of the last one before it; negative before the first. */
    public long indexOf(LocalDateTime wall) {
        return Math.floorDiv(unitOf(wall) - firstUnit, (long) rule.interval());
    }

    /** How much was looked at so far: a day, a further moment of a day, or an hour or minute without any is one step. */
    public long steps() {
        return steps;
    }

    /** True when it can be told without looking that no period holds a wall time. */
    public boolean isEmpty() {
        return times.neverMeet(firstUnit, rule.interval());
    }

    /** True when every period holds the same number of wall times, so that nobody need count them one by one. */
    public boolean isSteady() {
        return switch (rule.frequency()) {
            case WEEKLY -> !rule.has(Part.BYMONTH);
            case DAILY -> rule.namesNoDays();
            case HOURLY -> rule.namesNoDays() && !rule.has(Part.BYHOUR);
            case MINUTELY -> rule.namesNoDays() && !rule.has(Part.BYHOUR) && !rule.has(Part.BYMINUTE);
            case YEARLY, MONTHLY, SECONDLY -> false;
        };
    }

    /** The wall times of one period, in order. Those of the first period may lie before the start of the rule. */
    public long[] walls(long index) {
        var unit = firstUnit + index * rule.interval();
        var inDay = times.of(unit);
        if (inDay.length == 0) {
            steps++;
            return NOTHING;
        }
        findDays(unit);
        var size = found * inDay.length;
        steps += size - found;
        return positions.length == 0 ? all(size, inDay) : chosen(size, inDay);
    }

    private long[] all(int size, int[] inDay) {
        var walls = new long[size];
        for (var i = 0; i < size; i++) {
            walls[i] = wall(i, inDay);
        }
        return walls;
    }

    private long[] chosen(int size, int[] inDay) {
        var chosen = new BitSet();
        for (var position : positions) {
            var at = position > 0 ? position - 1 : size + position;
            if (at >= 0 && at < size) {
                chosen.set(at);
            }
        }
        return chosen.stream().mapToLong(at -> wall(at, inDay)).toArray();
    }

    private long wall(int at, int[] inDay) {
        return days[at / inDay.length] * DAY_SECONDS + inDay[at % inDay.length];
    }

    private void findDays(long unit) {
        found = 0;
        switch (rule.frequency()) {
            case YEARLY -> {
                for (var month = 1; month <= MONTHS; month++) {
                    findInMonth(LocalDate.of((int) unit, month, 1));
                }
            }
            case MONTHLY ->
                findInMonth(LocalDate.of(
                        (int) Math.floorDiv(unit, (long) MONTHS), (int) Math.floorMod(unit, (long) MONTHS) + 1, 1));
            case WEEKLY -> find(unit * WEEK - EPOCH_WEEKDAY + rule.weekStart().getValue(), WEEK);
            case DAILY, HOURLY, MINUTELY, SECONDLY -> find(times.dayOf(unit), 1);
        }
    }

    private void findInMonth(LocalDate first) {
        if (filter.allowsMonth(first.getMonthValue())) {
            find(first.toEpochDay(), first.lengthOfMonth());
        } else {
            steps++;
        }
    }

    private void find(long firstDay, int length) {
        for (var day = firstDay; day < firstDay + length; day++) {
            if (filter.allows(LocalDate.ofEpochDay(day))) {
                days[found++] = day;
            }
        }
        steps += length;
    }

    private long unitOf(LocalDateTime wall) {
        var day = wall.toLocalDate();
        return switch (rule.frequency()) {
            case YEARLY -> day.getYear();
            case MONTHLY -> (long) day.getYear() * MONTHS + day.getMonthValue() - 1;
            case WEEKLY ->
                Math.floorDiv(
                        day.toEpochDay() + EPOCH_WEEKDAY - rule.weekStart().getValue(), (long) WEEK);
            case DAILY, HOURLY, MINUTELY, SECONDLY -> times.unitOf(wall.toEpochSecond(ZoneOffset.UTC));
        };
    }
}
