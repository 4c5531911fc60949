package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Moment;
import dev.chronos.sharing.ical.value.Notes;
import dev.chronos.sharing.ical.value.Words;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** VEVENT to {@link ImportedEvent}. */
final class EventReader {
    /** RFC 7986 asks for names of CSS; the screens take the hexadecimal form. */
    private static final Map<String, String> COLORS = Map.ofEntries(
            Map.entry("black", "#000000"),
            Map.entry("blue", "#0000FF"),
            Map.entry("brown", "#A52A2A"),
            Map.entry("cyan", "#00FFFF"),
            Map.entry("gold", "#FFD700"),
            Map.entry("gray", "#808080"),
            Map.entry("green", "#008000"),
            Map.entry("lime", "#00FF00"),
            Map.entry("magenta", "#FF00FF"),
            Map.entry("maroon", "#800000"),
            Map.entry("navy", "#000080"),
            Map.entry("olive", "#808000"),
            Map.entry("orange", "#FFA500"),
            Map.entry("pink", "#FFC0CB"),
            Map.entry("purple", "#800080"),
            Map.entry("red", "#FF0000"),
            Map.entry("teal", "#008080"),
            Map.entry("turquoise", "#40E0D0"),
            Map.entry("violet", "#EE82EE"),
            Map.entry("white", "#FFFFFF"),
            Map.entry("yellow", "#FFFF00"));

    private EventReader() {}

    /**
     * An event or a series.
     *
     * @throws BadValue when it cannot be used
     */
    static ImportedEvent event(Component component, String uid, Reading reading) {
        var times = EventTimes.of(component, reading);
        return read(component, uid, null, times, Repetition.of(component, times, reading), reading);
    }

    /**
     * A changed occurrence.
     *
     * @param series the series; null when the file does not have it, or has it broken
     * @throws BadValue when it cannot be used
     */
    static ImportedEvent override(Component component, String uid, @Nullable ImportedEvent series, Reading reading) {
        var times = EventTimes.of(component, reading);
        var line = component.line("RECURRENCE-ID");
        if (line == null) {
            throw new BadValue("bad-date", "It has no RECURRENCE-ID.");
        }
        if (line.has("RANGE", "THISANDFUTURE")) {
            reading.notes()
                    .warn(
                            "this-and-future",
                            "\"" + Notes.quoted(uid) + "\" changes an occurrence and all that follow; only the one was"
                                    + " changed.");
        }
        var named = Moment.of(line, reading.zones(), reading.notes());
        var original = (series == null ? times : series.times()).occurrence(named);
        return read(component, uid, original, times, Repetition.NONE, reading);
    }

    /** SEQUENCE; 0 without one, or with one that is no number. */
    static int sequence(Component component) {
        return number(component.value("SEQUENCE"), 0);
    }

    /** An instant property; null without one, or with one that is no date. */
    static @Nullable Instant instant(Component component, String name, Reading reading) {
        var line = component.line(name);
        try {
            return line == null
                    ? null
                    : Moment.of(line, reading.zones(), reading.notes()).instant(reading.floating());
        } catch (BadValue unreadable) {
            return null;
        }
    }

    /** A whole number of at most nine digits. */
    static int number(@Nullable String text, int otherwise) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static ImportedEvent read(
            Component component,
            String uid,
            @Nullable Instant originalStart,
            EventTimes times,
            Repetition repetition,
            Reading reading) {
        var words = new Words(component, reading.notes());
        return new ImportedEvent(
                uid,
                originalStart,
                times,
                repetition,
                words.title(),
                words.description(),
                words.location(),
                color(component),
                reading.cancels() ? "CANCELLED" : status(component),
                visibility(component),
                isBusy(component),
                Alarms.of(component, times, reading),
                words.webAddress("X-GOOGLE-CONFERENCE", "CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "URL"),
                words.categories(),
                Attendees.of(component, reading.notes()),
                sequence(component),
                instant(component, "LAST-MODIFIED", reading));
    }

    private static String status(Component component) {
        return switch (upper(component, "STATUS")) {
            case "CANCELLED" -> "CANCELLED";
            case "TENTATIVE" -> "TENTATIVE";
            case "" -> upper(component, "X-MICROSOFT-CDO-BUSYSTATUS").equals("TENTATIVE") ? "TENTATIVE" : "CONFIRMED";
            default -> "CONFIRMED";
        };
    }

    /** Who marks an event PUBLIC means it; what is not known to us is kept to its owner (RFC 5545, section 3.8.1.3). */
    private static String visibility(Component component) {
        return switch (upper(component, "CLASS")) {
            case "" -> "SHARED";
            case "PUBLIC" -> "PUBLIC";
            default -> "PRIVATE";
        };
    }

    private static boolean isBusy(Component component) {
        return !upper(component, "TRANSP").equals("TRANSPARENT")
                && !upper(component, "X-MICROSOFT-CDO-BUSYSTATUS").equals("FREE");
    }

    private static @Nullable String color(Component component) {
        var color = component.value("COLOR");
        if (color == null) {
            return null;
        }
        return color.matches("#[0-9A-Fa-f]{6}") ? color : COLORS.get(color.toLowerCase(Locale.ROOT));
    }

    private static String upper(Component component, String name) {
        var value = component.value(name);
        return value == null ? "" : value.toUpperCase(Locale.ROOT);
    }
}
