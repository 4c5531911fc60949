package dev.chronos.sharing.ical.text;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file taken apart. Refuses only what is no calendar at all or what was made to exhaust its reader; lines that nobody can
 * read and components without an end are counted or marked, so that the rest can be used.
 *
 * @param calendars VCALENDAR components; at least one
 * @param unreadableLines lines without a name or a colon
 * @param longLines lines left out because of their length
 * @param badlyEncodedLines lines that were not in the encoding of the file
 */
public record CalendarFile(List<Component> calendars, int unreadableLines, int longLines, int badlyEncodedLines) {
    private static final int QUOTED = 40;

    /** @throws FileRefused when this is no calendar, or one beyond the {@link Limits} */
    public static CalendarFile parse(byte[] file, @Nullable Charset declared) {
        if (file.length == 0) {
            throw new FileRefused("The file is empty.");
        }
        return new Builder(new ContentLines(file, declared)).build();
    }

    /** One file being read. */
    private static final class Builder {
        private final ContentLines lines;
        private final List<Component> calendars = new ArrayList<>();
        private final Deque<Component> open = new ArrayDeque<>();
        private @Nullable String firstLine;
        private int components;
        private int entries;
        private int unreadable;

        Builder(ContentLines lines) {
            this.lines = lines;
        }

        CalendarFile build() {
            for (var text = lines.next(); text != null; text = lines.next()) {
                firstLine = firstLine == null ? text : firstLine;
                var line = ContentLine.parse(text);
                if (line == null) {
                    unreadable += open.isEmpty() ? 0 : 1;
                } else if (line.name().equals("BEGIN")) {
                    begin(line.value().strip().toUpperCase(Locale.ROOT));
                } else if (line.name().equals("END")) {
                    end(line.value().strip().toUpperCase(Locale.ROOT));
                } else if (!open.isEmpty()) {
                    open.peek().add(line);
                }
            }
            if (calendars.isEmpty()) {
                throw new FileRefused("This is no iCalendar file: there is no BEGIN:VCALENDAR in it. " + found());
            }
            return new CalendarFile(List.copyOf(calendars), unreadable, lines.tooLong(), lines.badlyEncoded());
        }

        private void begin(String name) {
            if (++components > Limits.COMPONENTS) {
                throw new FileRefused("The file has more than " + Limits.COMPONENTS + " components.");
            }
            if (open.size() >= Limits.DEPTH && !name.equals("VCALENDAR")) {
                throw new FileRefused("The components of the file are nested more than " + Limits.DEPTH + " deep.");
            }
            if (name.equals("VCALENDAR")) {
                // The one before it was cut off: calendars do not nest.
                open.clear();
            }
            var component = new Component(name);
            if (open.isEmpty()) {
                if (!name.equals("VCALENDAR")) {
                    return;
                }
                calendars.add(component);
            } else {
                if (open.size() == 1 && ++entries > Limits.ENTRIES) {
                    throw new FileRefused("The file has more than " + Limits.ENTRIES + " events and tasks.");
                }
                open.peek().add(component);
            }
            open.push(component);
        }

        /** Ends the innermost component of the name; those inside it that have no end of their own stay incomplete. */
        private void end(String name) {
            if (open.stream().noneMatch(component -> component.name().equals(name))) {
                return;
            }
            while (!open.peek().name().equals(name)) {
                open.pop();
            }
            open.pop().complete();
        }

        private String found() {
            if (firstLine == null) {
                return "It has no text.";
            }
            var shown = firstLine.length() > QUOTED ? firstLine.substring(0, QUOTED) : firstLine;
            return "It begins with \"" + Text.plain(shown).strip() + "\".";
        }
    }
}
