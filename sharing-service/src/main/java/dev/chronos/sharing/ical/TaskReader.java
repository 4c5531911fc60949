package dev.chronos.sharing.ical;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** VTODO to {@link ImportedTask}. */
final class TaskReader {
    private static final Map<String, String> STATUS = Map.of(
            "IN-PROCESS", "IN_PROGRESS", "COMPLETED", "COMPLETED", "CANCELLED", "CANCELLED", "CANCELED", "CANCELLED");
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Times times;

    TaskReader(Times times) {
        this.times = times;
    }

    ImportedTask read(Component task) throws BrokenComponentException {
        var due = due(task);
        var start = task.first("DTSTART");
        var completedAt = instant(task, "COMPLETED");
        var progress = number(task, "PERCENT-COMPLETE", 100);
        var word = task.text("STATUS");
        var status = word == null ? null : STATUS.getOrDefault(word.toUpperCase(Locale.ROOT), "TODO");
        if (status == null) {
            status = completedAt != null || progress == 100 ? "COMPLETED" : progress > 0 ? "IN_PROGRESS" : "TODO";
        }
        var done = status.equals("COMPLETED");
        return new ImportedTask(
                Texts.uid(task),
                Texts.title(task),
                Texts.cut(task.text("DESCRIPTION"), Texts.MAX_LONG),
                due == null ? null : due.instant(),
                due == null || due.date()
                        ? null
                        : TIME_OF_DAY.format(due.instant().atZone(due.zone())),
                start == null ? null : times.one(start).instant(),
                done && completedAt == null ? lastChange(task) : done ? completedAt : null,
                priority(number(task, "PRIORITY", 9)),
                status,
                done ? 100 : progress,
                Texts.categories(task),
                Texts.sequence(task),
                Texts.lastModified(task, times));
    }

    private @Nullable IcsTime due(Component task) throws BrokenComponentException {
        var due = task.first("DUE");
        if (due != null) {
            return times.one(due);
        }
        var start = task.first("DTSTART");
        var duration = task.first("DURATION");
        return start == null || duration == null ? null : Times.after(times.one(start), duration);
    }

    /** When a finished task does not say when it was finished: its last change is the best that is known. */
    private @Nullable Instant lastChange(Component task) throws BrokenComponentException {
        var modified = instant(task, "LAST-MODIFIED");
        return modified == null ? instant(task, "DTSTAMP") : modified;
    }

    private @Nullable Instant instant(Component task, String name) throws BrokenComponentException {
        var property = task.first(name);
        return property == null ? null : times.one(property).instant();
    }

    /** RFC 5545 section 3.8.1.9: 1 is the highest, 9 the lowest, 0 undefined. */
    private static String priority(int value) {
        return switch (value) {
            case 0 -> "MEDIUM";
            case 1 -> "URGENT";
            case 2, 3, 4 -> "HIGH";
            case 5 -> "MEDIUM";
            default -> "LOW";
        };
    }

    private static int number(Component task, String name, int max) {
        var text = task.text(name);
        return text != null && text.matches("\\d{1,3}") ? Math.min(max, Integer.parseInt(text)) : 0;
    }
}
