package dev.chronos.sharing.ical;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VTODO, in the words of the table {@code tasks}.
 *
 * @param due DUE as an instant; for a date the start of that day
 * @param dueTime {@code HH:mm} on the due day; null when the due is a date
 * @param progress 0 to 100
 * @param sequence SEQUENCE, 0 when absent
 * @param lastModified LAST-MODIFIED; null when absent
 */
public record ImportedTask(
        String uid,
        String title,
        @Nullable String description,
        @Nullable Instant due,
        @Nullable String dueTime,
        @Nullable Instant start,
        @Nullable Instant completedAt,
        String priority,
        String status,
        int progress,
        List<String> categories,
        int sequence,
        @Nullable Instant lastModified) {}
