package dev.chronos.insights.recurrence.rule;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The moments of a day that a rule names, in seconds since midnight; and the periods that are no longer than a day. */
final class DayTimes {
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;
    private static final int[] NONE = {};

    /** Clocks on walls show no leap second; the RFC reads it as the second before. */
    private static final int LAST_SECOND = 59;

    private final Frequency frequency;
    private final Numbers hours;
    private final Numbers minutes;
    private final int[] secondsOfMinute;
    private final int[] secondsOfHour;
    private final int[] secondsOfDay;

    DayTimes(Rule complete) {
        frequency = complete.frequency();
        hours = complete.numbers(Part.BYHOUR);
        minutes = complete.numbers(Part.BYMINUTE);
        secondsOfMinute = Arrays.stream(complete.numbers(Part.BYSECOND).ascending())
                .map(second -> Math.min(second, LAST_SECOND))
                .distinct()
                .toArray();
        secondsOfHour = product(minutes.ascending(), MINUTE, secondsOfMinute);
        secondsOfDay = product(hours.ascending(), HOUR, secondsOfHour);
    }

    private static int[] product(int[] large, int size, int[] small) {
        return Arrays.stream(large)
                .flatMap(one -> IntStream.of(small).map(rest -> one * size + rest))
                .toArray();
    }

    /** The moments of a period: of every one of its days, or of the one day in which it lies. */
    int[] of(long unit) {
        if (!frequency.isShorterThan(Frequency.DAILY)) {
            return secondsOfDay;
        }
        var start = (int) Math.floorMod(unit * unitSeconds(), (long) DAY);
        if (!hours.allow(start / HOUR)) {
            return NONE;
        }
        if (frequency == Frequency.HOURLY) {
            return shifted(secondsOfHour, start);
        }
        return minutes.allow(start / MINUTE % MINUTE) ? shifted(secondsOfMinute, start) : NONE;
    }

    /** True when the periods from a unit on, one every so many, never fall on an hour and minute that the rule allows. */
    boolean neverMeet(long unit, int interval) {
        if (!frequency.isShorterThan(Frequency.DAILY)) {
            return false;
        }
        var perDay = DAY / unitSeconds();
        var stride =
                BigInteger.valueOf(interval).gcd(BigInteger.valueOf(perDay)).longValue();
        return LongStream.iterate(Math.floorMod(unit, stride), at -> at < perDay, at -> at + stride)
                .noneMatch(inDay -> of(inDay).length > 0);
    }

    /** The day, counted from 1970, in which a period of a day or less lies. */
    long dayOf(long unit) {
        return Math.floorDiv(unit * unitSeconds(), (long) DAY);
    }

    /** The period of a day or less that holds a wall time. */
    long unitOf(long wall) {
        return Math.floorDiv(wall, unitSeconds());
    }

    private long unitSeconds() {
        return switch (frequency) {
            case MINUTELY -> MINUTE;
            case HOURLY -> HOUR;
            default -> DAY;
        };
    }

    private static int[] shifted(int[] seconds, int start) {
        var shifted = new int[seconds.length];
        for (var i = 0; i < shifted.length; i++) {
            shifted[i] = start + seconds[i];
        }
        return shifted;
    }
}
