package dev.chronos.insights.prose;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;

/** Days and times of day as a locale writes them. */
final class Days {
    private static final String DAY = "EEEEMMMMd";
    private static final String PERIOD = "yMMMd";

    private final DateFormat day;
    private final DateFormat time;
    private final DateIntervalFormat period;

    /** @param hours skeleton of a time of day, such as {@code Hmm} */
    Days(ULocale locale, String hours) {
        var patterns = DateTimePatternGenerator.getInstance(locale);
        day = wallClock(new SimpleDateFormat(patterns.getBestPattern(DAY), locale));
        time = wallClock(new SimpleDateFormat(patterns.getBestPattern(hours), locale));
        period = DateIntervalFormat.getInstance(PERIOD, locale);
        period.setTimeZone(TimeZone.GMT_ZONE);
    }

    /** {@code Monday, March 2}. */
    synchronized String day(LocalDate date) {
        return day.format(at(date, LocalTime.MIDNIGHT));
    }

    /** {@code 9:30 AM} or {@code 09:30}. */
    synchronized String time(LocalTime clock) {
        return time.format(at(LocalDate.EPOCH, clock));
    }

    /** {@code Mar 2 – 8, 2026}. */
    synchronized String period(Period days) {
        var first = at(days.first(), LocalTime.MIDNIGHT).getTime();
        return period.format(
                new DateInterval(first, at(days.last(), LocalTime.MIDNIGHT).getTime()));
    }

    /** What the clock on the wall shows is formatted as if it were Greenwich's, so that no zone shifts it again. */
    private static Date at(LocalDate date, LocalTime clock) {
        return Date.from(date.atTime(clock).toInstant(ZoneOffset.UTC));
    }

    private static DateFormat wallClock(DateFormat format) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format;
    }
}
