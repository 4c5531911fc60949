package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Moment;
import dev.chronos.sharing.ical.value.Span;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** VALARM components as reminders. Alarms after the start, and those that nobody can read, remind of nothing. */
final class Alarms {
    private static final int MOST = 20;
    private static final long LONGEST_MINUTES = 366 * 24 * 60;

    private Alarms() {}

    static List<Reminder> of(Component event, EventTimes times, Reading reading) {
        var reminders = new LinkedHashSet<Reminder>();
        for (var alarm : event.children("VALARM")) {
            var reminder = reminder(alarm, times, reading);
            if (reminder != null && reminders.size() < MOST) {
                reminders.add(reminder);
            }
        }
        return List.copyOf(reminders);
    }

    private static @Nullable Reminder reminder(Component alarm, EventTimes times, Reading reading) {
        var line = alarm.line("TRIGGER");
        var action = String.valueOf(alarm.value("ACTION"));
        if (line == null || action.equalsIgnoreCase("NONE")) {
            return null;
        }
        try {
            long minutes;
            if (line.value().strip().toUpperCase(Locale.ROOT).matches("[+-]?P.*")) {
                var from = line.has("RELATED", "END") ? times.end() : times.start();
                var at = Span.parse(line.value()).after(from.atZone(times.zone()));
                minutes = Duration.between(at.toInstant(), times.start()).toMinutes();
            } else {
                var at = Moment.of(line, reading.zones(), reading.notes()).instant(times.zone());
                minutes = Duration.between(at, times.start()).toMinutes();
            }
            return minutes < 0 || minutes > LONGEST_MINUTES
                    ? null
                    : new Reminder(minutes, action.equalsIgnoreCase("EMAIL") ? "email" : "popup");
        } catch (BadValue unreadable) {
            return null;
        }
    }
}
