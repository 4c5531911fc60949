package dev.chronos.insights.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code focus_sessions}.
 *
 * @param plannedMinutes {@code plannedDuration}
 * @param actualSeconds {@code actualDuration}
 * @param mood 1 to 5, null when not rated
 * @param productivity 1 to 5, null when not rated
 */
public record FocusRow(
        String id,
        String type,
        String status,
        Instant start,
        @Nullable Instant end,
        int plannedMinutes,
        @Nullable Integer actualSeconds,
        @Nullable Integer mood,
        @Nullable Integer productivity,
        int distractions) {

    private static final Set<String> FOCUS_TYPES = Set.of("POMODORO", "DEEP_WORK", "CUSTOM");

    /** Nobody focuses longer than a day at a stretch: more is a clock left running. */
    private static final long MOST_SECONDS = Duration.ofDays(1).toSeconds();

    /** A rating as it counts: 1 to 5, else none. */
    static @Nullable Integer rating(@Nullable Integer value) {
        return value != null && value >= 1 && value <= 5 ? value : null;
    }

    /** A session of concentrated work, not a break or a meeting. */
    public boolean isFocus() {
        return FOCUS_TYPES.contains(type);
    }

    /** Counts as focus time (C9). */
    public boolean isDone() {
        return isFocus() && status.equals("COMPLETED");
    }

    /** Length in seconds (C9); 0 when the row does not say or makes no sense. */
    public long seconds() {
        if (actualSeconds != null) {
            return Math.min(MOST_SECONDS, Math.max(0, actualSeconds));
        }
        return end == null
                ? 0
                : Math.min(
                        MOST_SECONDS, Math.max(0, Duration.between(start, end).toSeconds()));
    }

    /** Length in minutes. */
    public double minutes() {
        return seconds() / 60.0;
    }
}
