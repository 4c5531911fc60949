package dev.chronos.insights.activity;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user may have set in {@code users.preferences}; whatever is missing or makes no sense has its own default.
 *
 * @param workingHours {@code workingHours: {start: "HH:mm", end: "HH:mm", days: [0..6]}}, 0 = Sunday
 * @param focusGoalMinutes {@code focusGoalMinutes} for each working day; default 120
 * @param afterHoursLimitMinutes {@code afterHoursLimitMinutes} for a week; default 240
 * @param includeTitles {@code ai.includeTitles}: a language model may read titles of the user's own; default false
 */
public record Preferences(
        WorkingHours workingHours, int focusGoalMinutes, int afterHoursLimitMinutes, boolean includeTitles) {
    /** Nothing set. */
    public static final Preferences DEFAULT = new Preferences(WorkingHours.DEFAULT, 120, 240, false);

    private static final int MINUTES_PER_WEEK = 7 * 24 * 60;

    /** From the column, which may hold anything. */
    public static Preferences of(@Nullable Object json) {
        return json instanceof JsonObject set
                ? new Preferences(
                        hours(set.getValue("workingHours")),
                        minutes(set.getValue("focusGoalMinutes"), DEFAULT.focusGoalMinutes),
                        minutes(set.getValue("afterHoursLimitMinutes"), DEFAULT.afterHoursLimitMinutes),
                        set.getValue("ai") instanceof JsonObject ai
                                && Boolean.TRUE.equals(ai.getValue("includeTitles")))
                : DEFAULT;
    }

    private static int minutes(@Nullable Object value, int otherwise) {
        return value instanceof Number number && number.intValue() > 0 && number.intValue() <= MINUTES_PER_WEEK
                ? number.intValue()
                : otherwise;
    }

    private static WorkingHours hours(@Nullable Object json) {
        if (!(json instanceof JsonObject set)) {
            return WorkingHours.DEFAULT;
        }
        var usual = WorkingHours.DEFAULT;
        var from = time(set.getValue("start"), usual.from());
        var to = time(set.getValue("end"), usual.to());
        var sensible = from.isBefore(to);
        return new WorkingHours(days(set.getValue("days")), sensible ? from : usual.from(), sensible ? to : usual.to());
    }

    private static LocalTime time(@Nullable Object value, LocalTime otherwise) {
        try {
            return value instanceof String text ? LocalTime.parse(text.strip()) : otherwise;
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }

    private static Set<DayOfWeek> days(@Nullable Object json) {
        if (!(json instanceof JsonArray list)) {
            return WorkingHours.DEFAULT.days();
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : list) {
            if (day instanceof Number number && number.intValue() >= 0 && number.intValue() <= 6) {
                days.add(DayOfWeek.SUNDAY.plus(number.intValue()));
            }
        }
        return days.isEmpty() ? WorkingHours.DEFAULT.days() : days;
    }
}
