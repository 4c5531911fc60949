package dev.chronos.insights.activity;

import dev.chronos.insights.activity.EventRow.Category;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code tasks}, not deleted. All durations in minutes.
 *
 * @param dueTime "HH:mm" on the local date of {@code dueDate}
 * @param estimated {@code estimatedTime}
 * @param actual {@code actualTime}, else {@code timeSpent} above 0, else null (C10)
 * @param scheduled {@code scheduledDuration}
 * @param category the category, null without one
 */
public record TaskRow(
        String id,
        String title,
        String status,
        String priority,
        @Nullable Instant dueDate,
        @Nullable String dueTime,
        @Nullable Instant scheduledAt,
        @Nullable Integer scheduled,
        @Nullable Instant completedAt,
        Instant createdAt,
        @Nullable Integer estimated,
        @Nullable Integer actual,
        @Nullable Category category) {

    private static final Set<String> CLOSED = Set.of("COMPLETED", "CANCELLED", "ARCHIVED");

    /** A task without a category. */
    public TaskRow(
            String id,
            String title,
            String status,
            String priority,
            @Nullable Instant dueDate,
            @Nullable String dueTime,
            @Nullable Instant scheduledAt,
            @Nullable Integer scheduled,
            @Nullable Instant completedAt,
            Instant createdAt,
            @Nullable Integer estimated,
            @Nullable Integer actual) {
        this(
                id,
                title,
                status,
                priority,
                dueDate,
                dueTime,
                scheduledAt,
                scheduled,
                completedAt,
                createdAt,
                estimated,
                actual,
                null);
    }

    /** {@code estimatedTime}, when it says something. */
    public static @Nullable Integer estimated(@Nullable Integer minutes) {
        return minutes != null && minutes > 0 ? minutes : null;
    }

    /** {@code actualTime}, else {@code timeSpent} above 0, else unknown (C10). */
    public static @Nullable Integer actual(@Nullable Integer actualTime, @Nullable Integer timeSpent) {
        return actualTime != null && actualTime >= 0 ? actualTime : estimated(timeSpent);
    }

    /** Still to be done. */
    public boolean isOpen() {
        return !CLOSED.contains(status);
    }

    /** Given up: neither done nor to be done. */
    public boolean isDropped() {
        return status.equals("CANCELLED") || status.equals("ARCHIVED");
    }

    /** Done, with the time of it known. */
    public boolean isCompleted() {
        return status.equals("COMPLETED") && completedAt != null;
    }

    /**
     * The last instant at which the task is on time: its due time, or the last millisecond of its due day; null when it
     * is never due.
     */
    public @Nullable Instant lastOnTime(ZoneId zone) {
        if (dueDate == null) {
            return null;
        }
        var date = LocalDate.ofInstant(dueDate, zone);
        var time = time();
        return time == null
                ? TimeRange.startOf(date.plusDays(1), zone).minusMillis(1)
                : ZonedDateTime.of(date, time, zone).toInstant();
    }

    /** A due time that cannot be read is none. */
    private @Nullable LocalTime time() {
        if (dueTime == null || dueTime.isBlank()) {
            return null;
        }
        try {
            return LocalTime.parse(dueTime.strip());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
