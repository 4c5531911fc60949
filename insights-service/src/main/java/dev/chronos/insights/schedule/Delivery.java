package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Person;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a person wants the report of a closed week: {@code preferences.weeklyReport = {hour: 0..23, day: 0..6}}, 0 = Sunday.
 *
 * @param day null for the first working day
 * @param hour on the local clock
 */
record Delivery(@Nullable DayOfWeek day, int hour) {
    /** At 08:00 on the first working day. */
    static final Delivery DEFAULT = new Delivery(null, 8);

    private static final int LAST_HOUR = 23;
    private static final int LAST_DAY = 6;
    private static final int JITTER_SECONDS = 20 * 60;

    /** Reads what the web app may have stored; what makes no sense has its default. */
    static Delivery of(@Nullable Object json) {
        if (!(json instanceof JsonObject wish)) {
            return DEFAULT;
        }
        var hour = whole(wish.getValue("hour"), LAST_HOUR);
        var day = whole(wish.getValue("day"), LAST_DAY);
        return new Delivery(day == null ? null : DayOfWeek.SUNDAY.plus(day), hour == null ? DEFAULT.hour : hour);
    }

    /**
     * The moment at which the report of a week is due. Computed from the local date and hour each time: an hour that the
     * clock skips that day moves on by the gap, one that comes twice is the first of the two.
     *
     * @param weekEnd first local date after the week
     */
    Instant at(LocalDate weekEnd, Person person) {
        var date = weekEnd;
        while (day == null
                ? !person.preferences().workingHours().days().contains(date.getDayOfWeek())
                : date.getDayOfWeek() != day) {
            date = date.plusDays(1);
        }
        return ZonedDateTime.of(date, LocalTime.of(hour, 0), person.zone()).toInstant();
    }

    /** So that a zone's reports are not all made in one minute; always the same for one person. */
    static int jitterSeconds(String userId) {
        return Math.floorMod(userId.hashCode(), JITTER_SECONDS);
    }

    private static @Nullable Integer whole(@Nullable Object value, int most) {
        return value instanceof Integer number && number >= 0 && number <= most ? number : null;
    }
}
