package dev.chronos.sharing.ical;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The way into this package: the bytes of a file to what it holds. */
public final class CalendarFile {
    private CalendarFile() {}

    /**
     * Reads a file. A broken component is named in the result and does not stop the others; two with the same UID and
     * RECURRENCE-ID are one, the later version.
     *
     * @param zone for times without one, when the file names none itself (X-WR-TIMEZONE)
     * @throws NotACalendarException when it is no calendar at all, or beyond the limits
     */
    public static ImportedFile read(byte[] file, ZoneId zone) throws NotACalendarException {
        var calendars = ComponentReader.read(file);
        var zones = new Zones(calendars, floating(calendars, zone));
        var times = new Times(zones);
        var remarks = new LinkedHashSet<Remark>();
        var events = new EventReader(times, remarks);
        var tasks = new TaskReader(times);
        var foundEvents = new LinkedHashMap<String, ImportedEvent>();
        var foundTasks = new LinkedHashMap<String, ImportedTask>();
        var skipped = new ArrayList<Skipped>();
        for (var calendar : calendars) {
            for (var component : calendar.children()) {
                try {
                    if (component.name().equals("VEVENT")) {
                        events.read(component).forEach(event -> keepNewest(foundEvents, event));
                    } else if (component.name().equals("VTODO")) {
                        keepNewest(foundTasks, tasks.read(component));
                    }
                } catch (BrokenComponentException broken) {
                    skipped.add(new Skipped(
                            Texts.cut(component.text("UID"), 500), component.name(), broken.code(), broken.reason()));
                }
            }
        }
        remarks.addAll(zones.remarks());
        return new ImportedFile(
                List.copyOf(foundEvents.values()), List.copyOf(foundTasks.values()), skipped, List.copyOf(remarks));
    }

    private static ZoneId floating(List<Component> calendars, ZoneId zone) {
        for (var calendar : calendars) {
            var named = calendar.text("X-WR-TIMEZONE");
            var found = named == null ? null : Zones.named(named);
            if (found != null) {
                return found;
            }
        }
        return zone;
    }

    private static void keepNewest(Map<String, ImportedEvent> found, ImportedEvent event) {
        found.merge(
                event.uid() + "\n" + event.originalStart(),
                event,
                (one, other) -> one.sequence() > other.sequence() ? one : other);
    }

    private static void keepNewest(Map<String, ImportedTask> found, ImportedTask task) {
        found.merge(task.uid(), task, (one, other) -> one.sequence() > other.sequence() ? one : other);
    }
}
