package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.read.ImportedEvent.Key;
import dev.chronos.sharing.ical.text.CalendarFile;
import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.text.FileRefused;
import dev.chronos.sharing.ical.text.Limits;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Notes;
import dev.chronos.sharing.ical.value.Words;
import dev.chronos.sharing.ical.zone.ZoneIds;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole file. A component that cannot be used is skipped and named, the rest is taken. Answers in bounded time
 * and memory, whatever the file holds.
 */
public final class CalendarReader {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Notes notes = new Notes();
    private final Map<Key, ImportedEvent> events = new LinkedHashMap<>();
    private final Map<String, ImportedTask> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private final long startedNanos = System.nanoTime();

    private CalendarReader() {}

    /**
     * Reads the bytes of a file.
     *
     * @param declared charset that the sender named; null: UTF-8
     * @param calendarZone zone of floating times and whole days when the file names none
     * @param userZone zone in which due times are kept
     * @throws FileRefused when the file is no calendar, or out of proportion
     */
    public static ImportedCalendar read(byte[] file, @Nullable Charset declared, ZoneId calendarZone, ZoneId userZone) {
        return new CalendarReader().all(CalendarFile.parse(file, declared), calendarZone, userZone);
    }

    private ImportedCalendar all(CalendarFile file, ZoneId calendarZone, ZoneId userZone) {
        var readings = new ArrayList<Part>();
        for (var calendar : file.calendars()) {
            var zones = new ZoneIds(calendar, calendarZone);
            var cancels = "CANCEL".equalsIgnoreCase(calendar.value("METHOD"));
            readings.add(new Part(calendar, new Reading(zones, userZone, cancels, notes)));
            if (calendar.children("VTIMEZONE").size() > Limits.ZONES) {
                notes.warn(
                        "too-many-zones", "Only the first " + Limits.ZONES + " VTIMEZONE components were looked at.");
            }
        }
        // Series first: a changed occurrence may stand before its series, and be named by a date only.
        readings.forEach(part -> part.calendar().children().forEach(one -> first(one, part.reading())));
        readings.forEach(part -> part.calendar().children("VEVENT").forEach(one -> second(one, part.reading())));
        ignored.forEach((name, count) -> notes.warn("ignored", count + " x " + name + ": not read here."));
        flaws(file);
        return new ImportedCalendar(
                Head.of(file, notes.skipped().isEmpty()),
                List.copyOf(events.values()),
                List.copyOf(tasks.values()),
                notes.skipped(),
                notes.warnings());
    }

    /** One VCALENDAR. */
    private record Part(Component calendar, Reading reading) {}

    private void first(Component component, Reading reading) {
        switch (component.name()) {
            case "VEVENT" -> {
                if (component.line("RECURRENCE-ID") == null) {
                    use(component, uid -> series(EventReader.event(component, uid, reading)));
                }
            }
            case "VTODO" -> use(component, uid -> task(component, uid, reading));
            case "VTIMEZONE" -> {}
            default -> ignored.merge(Notes.quoted(component.name()), 1, Integer::sum);
        }
    }

    private void second(Component component, Reading reading) {
        if (component.line("RECURRENCE-ID") != null) {
            use(component, uid -> {
                var series = events.get(new Key(uid, null));
                put(EventReader.override(component, uid, series, reading));
            });
        }
    }

    /** Hands the component with its UID on, unless it has no end or what follows finds a value that cannot be used. */
    private void use(Component component, Consumer<String> reader) {
        if (System.nanoTime() - startedNanos > PATIENCE.toNanos()) {
            throw new FileRefused("The file takes too long to read. Import it in parts.");
        }
        var written = Words.uid(component);
        if (!component.isComplete()) {
            notes.skip(written, component.name(), "cut-off", "The file ends in the middle of it.");
            return;
        }
        if (written == null) {
            notes.warn("no-uid", "Some events or tasks have no UID; they are told apart by their start and title.");
        }
        try {
            reader.accept(written == null ? substitute(component) : written);
        } catch (BadValue unusable) {
            notes.skip(written, component.name(), unusable.code(), unusable.reason());
        }
    }

    private void series(ImportedEvent event) {
        if (put(event)) {
            event.extra().forEach(this::put);
        }
    }

    /** Of two with the same key the later version counts, of equal versions the later one in the file. */
    private boolean put(ImportedEvent event) {
        var before = events.get(event.key());
        if (before != null && !isExtra(before)) {
            notes.warn("duplicate", "\"" + Notes.quoted(event.uid()) + "\" stands in the file more than once.");
            if (before.sequence() > event.sequence()) {
                return false;
            }
        }
        if (before == null && events.size() >= Limits.ENTRIES) {
            throw new FileRefused("The file has more than " + Limits.ENTRIES + " events.");
        }
        events.put(event.key(), event);
        return true;
    }

    /** True for a row that RDATE made: a changed occurrence on that date takes its place without a word. */
    private boolean isExtra(ImportedEvent event) {
        var series = events.get(new Key(event.uid(), null));
        return event.originalStart() != null
                && series != null
                && series.repetition().extra().containsKey(event.originalStart());
    }

    private void task(Component component, String uid, Reading reading) {
        if (component.line("RECURRENCE-ID") != null) {
            throw new BadValue("task-occurrence", "A single occurrence of a repeating task cannot be kept apart.");
        }
        var task = TaskReader.task(component, uid, reading);
        var before = tasks.get(uid);
        if (before != null) {
            notes.warn("duplicate", "\"" + Notes.quoted(uid) + "\" stands in the file more than once.");
        }
        if (before == null || before.sequence() <= task.sequence()) {
            tasks.put(uid, task);
        }
    }

    private void flaws(CalendarFile file) {
        if (file.unreadableLines() > 0) {
            notes.warn(
                    "unreadable-lines", file.unreadableLines() + " lines have no name or no colon and were left out.");
        }
        if (file.longLines() > 0) {
            notes.warn(
                    "long-lines", file.longLines() + " lines are too long, as with embedded files, and were left out.");
        }
        if (file.badlyEncodedLines() > 0) {
            notes.warn(
                    "encoding",
                    file.badlyEncodedLines() + " lines are not in the file's encoding; read as windows-1252.");
        }
        if (events.isEmpty() && tasks.isEmpty() && notes.skipped().isEmpty()) {
            notes.warn("nothing-inside", "The file is a calendar, but there are no events and no tasks in it.");
        }
    }

    private static String substitute(Component component) {
        return "no-uid:"
                + Words.fingerprint(component.value("DTSTART") + "\n" + component.value("DUE") + "\n"
                        + component.value("SUMMARY") + "\n" + component.value("RECURRENCE-ID"));
    }
}
