package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Moment;
import dev.chronos.sharing.ical.value.Span;
import dev.chronos.sharing.ical.value.Words;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** VTODO to {@link ImportedTask}. */
final class TaskReader {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final int LONGEST_RULE = 1_000;
    private static final int LONGEST_MINUTES = 366 * 24 * 60;

    private TaskReader() {}

    /** @throws BadValue when it cannot be used */
    static ImportedTask task(Component component, String uid, Reading reading) {
        var words = new Words(component, reading.notes());
        var start = moment(component, "DTSTART", reading);
        var duration = component.value("DURATION");
        var span = duration == null ? null : Span.parse(duration);
        var due = due(moment(component, "DUE", reading), start, span, reading);
        var percent = Math.min(100, EventReader.number(component.value("PERCENT-COMPLETE"), 0));
        var modified = EventReader.instant(component, "LAST-MODIFIED", reading);
        var completed = EventReader.instant(component, "COMPLETED", reading);
        var status = status(component, completed != null || percent == 100, percent > 0);
        var done = status.equals("COMPLETED");
        return new ImportedTask(
                uid,
                words.title(),
                words.description(),
                due == null ? null : due.at(),
                due == null ? null : due.clock(),
                start == null ? null : at(start, reading),
                status,
                done ? completed == null ? modified : completed : null,
                priority(component),
                done ? 100 : percent,
                minutes(span),
                rule(component),
                words.categories(),
                EventReader.sequence(component),
                modified);
    }

    /** When a task is due. */
    private record Due(Instant at, @Nullable String clock) {}

    private static @Nullable Due due(
            @Nullable Moment due, @Nullable Moment start, @Nullable Span span, Reading reading) {
        var zone = reading.userZone();
        if (due != null && due.isDate()) {
            return new Due(at(due, reading), null);
        }
        Instant instant;
        if (due != null) {
            instant = at(due, reading);
        } else if (start != null && span != null) {
            instant = span.after(at(start, reading).atZone(start.zoneOr(zone))).toInstant();
        } else {
            return null;
        }
        var minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return new Due(minute, CLOCK.format(LocalTime.ofInstant(minute, zone)));
    }

    /** A date is the user's day wherever the file comes from; a floating time is one of the calendar's zone. */
    private static Instant at(Moment moment, Reading reading) {
        ZoneId floating = moment.isDate() ? reading.userZone() : reading.floating();
        return moment.instant(floating);
    }

    private static @Nullable Moment moment(Component component, String name, Reading reading) {
        var line = component.line(name);
        return line == null || line.value().isBlank() ? null : Moment.of(line, reading.zones(), reading.notes());
    }

    private static String status(Component component, boolean finished, boolean begun) {
        var status = component.value("STATUS");
        return switch (status == null ? "" : status.toUpperCase(Locale.ROOT)) {
            case "COMPLETED" -> "COMPLETED";
            case "CANCELLED" -> "CANCELLED";
            case "IN-PROCESS" -> "IN_PROGRESS";
            case "NEEDS-ACTION" -> "TODO";
            default -> finished ? "COMPLETED" : begun ? "IN_PROGRESS" : "TODO";
        };
    }

    /** 1 is the highest; 0 and none mean that nobody said (RFC 5545, section 3.8.1.9), which is the table's MEDIUM. */
    private static String priority(Component component) {
        return switch (EventReader.number(component.value("PRIORITY"), 0)) {
            case 1 -> "URGENT";
            case 2, 3, 4 -> "HIGH";
            case 6, 7, 8, 9 -> "LOW";
            default -> "MEDIUM";
        };
    }

    private static @Nullable Integer minutes(@Nullable Span span) {
        return span == null || span.minutes() <= 0 || span.minutes() > LONGEST_MINUTES ? null : (int) span.minutes();
    }

    private static @Nullable String rule(Component component) {
        var rule = component.value("RRULE");
        return rule == null || rule.length() > LONGEST_RULE ? null : rule;
    }
}
