package dev.chronos.sharing.ical.write;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One VEVENT. */
final class EventText {
    private final Lines lines;

    EventText(Lines lines) {
        this.lines = lines;
    }

    /** Nothing for a series without an occurrence. */
    void write(Entry entry) {
        var repeats = entry.repeats();
        var series = repeats == null ? null : Series.of(entry.times(), repeats);
        if (series == null) {
            write(entry, entry.times(), null);
        } else if (series.start() != null) {
            write(entry, entry.times().startingAt(series.start()), series);
        }
    }

    /** @param written when, rounded so that it tells nothing of the event */
    void write(BusyTime busy, Instant written) {
        lines.add("BEGIN", "VEVENT").add("UID", busy.uid()).add("DTSTAMP", Stamps.utc(written));
        span(busy.times(), false);
        lines.add("SUMMARY", "Busy").add("TRANSP", "OPAQUE").add("END", "VEVENT");
    }

    private void write(Entry entry, Times times, @Nullable Series series) {
        var rule = series == null ? null : series.rule();
        lines.add("BEGIN", "VEVENT")
                .text("UID", entry.uid())
                .add("DTSTAMP", Stamps.utc(entry.version().modified()))
                .add("CREATED", Stamps.utc(entry.version().created()))
                .add("LAST-MODIFIED", Stamps.utc(entry.version().modified()))
                .add("SEQUENCE", Long.toString(entry.version().sequence()));
        span(times, rule != null);
        var replaces = entry.replaces();
        if (replaces != null) {
            moment("RECURRENCE-ID", replaces.originalStart(), replaces.series(), true);
        }
        if (series != null && rule != null) {
            lines.add("RRULE", rule);
            series.excluded().forEach(start -> moment("EXDATE", start, times, true));
            series.extra().forEach(start -> moment("RDATE", start, times, true));
        }
        words(entry.words());
        state(entry);
        entry.guests().forEach(this::guest);
        entry.alarms().forEach(this::alarm);
        lines.add("END", "VEVENT");
    }

    private void span(Times times, boolean repeated) {
        if (times.allDay()) {
            day("DTSTART", times.firstDay());
            day("DTEND", times.afterLastDay());
            return;
        }
        moment("DTSTART", times.start(), times, repeated);
        // DTEND must lie after DTSTART; without it the event ends where it starts.
        if (times.end().truncatedTo(ChronoUnit.SECONDS).isAfter(times.start())) {
            moment("DTEND", times.end(), times, repeated);
        }
    }

    /** @param wall true: the wall time counts, so it is never written in UTC instead */
    private void moment(String name, Instant at, Times times, boolean wall) {
        if (times.allDay()) {
            day(name, LocalDate.ofInstant(at, times.dayZone()));
            return;
        }
        var zone = ZoneNames.of(times.zone());
        var local = at.atZone(times.zone()).toLocalDateTime();
        if (zone == null || !wall && !isPlain(local, times.zone().getRules())) {
            lines.add(name, Stamps.utc(at));
        } else {
            lines.add(name + ";TZID=" + zone, Stamps.local(local));
        }
    }

    /** In the hour that a clock goes through twice readers disagree about which one is meant; fixed zones have no name. */
    private static boolean isPlain(LocalDateTime local, ZoneRules rules) {
        return !rules.isFixedOffset() && rules.getValidOffsets(local).size() == 1;
    }

    private void day(String name, LocalDate day) {
        lines.add(name + ";VALUE=DATE", Stamps.date(day));
    }

    private void words(Entry.Words words) {
        lines.text("SUMMARY", words.title());
        optional("DESCRIPTION", words.description());
        optional("LOCATION", words.location());
        var url = words.url();
        if (url != null && isWeb(url)) {
            lines.add("URL", url);
        }
        if (!words.categories().isEmpty()) {
            var all = words.categories().stream().map(Lines::escape).collect(Collectors.joining(","));
            lines.add("CATEGORIES", all);
        }
    }

    private void optional(String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            lines.text(name, text);
        }
    }

    private void state(Entry entry) {
        switch (entry.status()) {
            case "TENTATIVE", "CANCELLED" -> lines.add("STATUS", entry.status());
            default -> lines.add("STATUS", "CONFIRMED");
        }
        lines.add("TRANSP", entry.busy() && !entry.status().equals("CANCELLED") ? "OPAQUE" : "TRANSPARENT");
        switch (entry.visibility()) {
            case "PUBLIC" -> lines.add("CLASS", "PUBLIC");
            case "PRIVATE" -> lines.add("CLASS", "PRIVATE");
            case "TEAM" -> lines.add("CLASS", "CONFIDENTIAL");
            // No class at all is how a file says "for those who have the calendar", and reads back as such.
            default -> {}
        }
    }

    private void guest(Entry.Guest guest) {
        var name = guest.name();
        var status = switch (guest.status()) {
            case "ACCEPTED", "DECLINED", "TENTATIVE" -> guest.status();
            default -> "NEEDS-ACTION";
        };
        var role = switch (guest.role()) {
            case "OPTIONAL" -> "OPT-PARTICIPANT";
            case "OBSERVER" -> "NON-PARTICIPANT";
            case "CHAIR", "ORGANIZER" -> "CHAIR";
            default -> "REQ-PARTICIPANT";
        };
        var shown = name == null || name.isBlank() ? "" : ";CN=" + Lines.parameter(name);
        if (guest.email().chars().allMatch(at -> at > ' ' && at < 0x7F)) {
            lines.add("ATTENDEE" + shown + ";ROLE=" + role + ";PARTSTAT=" + status, "mailto:" + guest.email());
        }
    }

    private void alarm(int minutes) {
        lines.add("BEGIN", "VALARM")
                .add("ACTION", "DISPLAY")
                .add("DESCRIPTION", "Reminder")
                .add("TRIGGER", (minutes < 0 ? "PT" : "-PT") + Math.abs((long) minutes) + 'M')
                .add("END", "VALARM");
    }

    private static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
