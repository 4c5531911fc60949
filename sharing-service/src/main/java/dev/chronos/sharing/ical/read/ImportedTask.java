package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.value.Words;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code tasks} as the file wants it.
 *
 * @param due the instant at which it is due; of a due date the start of that day in the user's zone
 * @param dueTime local time of {@code due} in the user's zone, {@code HH:mm}; null: any time of the day
 * @param scheduled DTSTART
 * @param status name of a TaskStatus
 * @param completedAt null when it is not done or nobody wrote down when
 * @param priority name of a Priority
 * @param progress percent
 * @param estimatedMinutes DURATION; null without one
 * @param rule RRULE as written; null without one
 */
public record ImportedTask(
        String uid,
        String title,
        @Nullable String description,
        @Nullable Instant due,
        @Nullable String dueTime,
        @Nullable Instant scheduled,
        String status,
        @Nullable Instant completedAt,
        String priority,
        int progress,
        @Nullable Integer estimatedMinutes,
        @Nullable String rule,
        List<String> labels,
        int sequence,
        @Nullable Instant lastModified) {

    /** Fingerprint of everything that is stored but LAST-MODIFIED. */
    public String hash() {
        return Words.fingerprint(new ImportedTask(
                        uid,
                        title,
                        description,
                        due,
                        dueTime,
                        scheduled,
                        status,
                        completedAt,
                        priority,
                        progress,
                        estimatedMinutes,
                        rule,
                        labels,
                        sequence,
                        null)
                .toString());
    }
}
