package dev.chronos.sharing.ical;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Bytes to components, in one pass and within limits, so that a hostile file costs no more than an honest one. A component
 * without its END, or with the END of another, is closed where its parent is.
 */
final class ComponentReader {
    private static final int MAX_LINES = 400_000;
    private static final int MAX_LINE_CHARACTERS = 1_000_000;
    private static final int MAX_DEPTH = 8;
    private static final int MAX_COMPONENTS = 60_000;
    private static final int MAX_TIMEZONES = 200;

    private final Deque<Component> open = new ArrayDeque<>();
    private final List<Component> calendars = new ArrayList<>();
    private int components;
    private int timezones;

    /** The VCALENDAR components of a file. */
    static List<Component> read(byte[] file) throws NotACalendarException {
        return new ComponentReader().readLines(decode(file));
    }

    private static String decode(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // Old Outlook writes the code page of its machine.
            return new String(file, StandardCharsets.ISO_8859_1);
        }
    }

    private List<Component> readLines(String text) throws NotACalendarException {
        var logical = new StringBuilder();
        var lines = 0;
        var start = text.startsWith("\uFEFF") ? 1 : 0;
        while (start <= text.length()) {
            var end = endOfLine(text, start);
            var folded = end > start && (text.charAt(start) == ' ' || text.charAt(start) == '\t');
            if (!folded) {
                take(logical.toString());
                logical.setLength(0);
            }
            logical.append(text, folded ? start + 1 : start, end);
            if (++lines > MAX_LINES || logical.length() > MAX_LINE_CHARACTERS) {
                throw new NotACalendarException("The file has too many lines, or one too long.", true);
            }
            start = next(text, end);
        }
        take(logical.toString());
        if (calendars.isEmpty()) {
            throw new NotACalendarException("The file has no BEGIN:VCALENDAR, so it is no iCalendar file.");
        }
        return calendars;
    }

    private static int endOfLine(String text, int start) {
        var end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int next(String text, int end) {
        var crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (crlf ? 2 : 1);
    }

    private void take(String line) throws NotACalendarException {
        if (line.isBlank()) {
            return;
        }
        var property = Property.parse(line);
        if (property == null) {
            if (calendars.isEmpty()) {
                throw new NotACalendarException("The file does not begin with BEGIN:VCALENDAR.");
            }
            return;
        }
        if (property.name().equals("BEGIN")) {
            begin(property.value().strip().toUpperCase(Locale.ROOT));
        } else if (property.name().equals("END")) {
            end(property.value().strip().toUpperCase(Locale.ROOT));
        } else if (!open.isEmpty()) {
            open.peek().add(property);
        } else if (calendars.isEmpty()) {
            throw new NotACalendarException("The file does not begin with BEGIN:VCALENDAR.");
        }
    }

    private void begin(String name) throws NotACalendarException {
        var component = new Component(name);
        var parent = open.peek();
        if (parent == null) {
            if (!name.equals("VCALENDAR")) {
                throw new NotACalendarException("The file does not begin with BEGIN:VCALENDAR.");
            }
            calendars.add(component);
        } else {
            parent.add(component);
        }
        open.push(component);
        timezones += name.equals("VTIMEZONE") ? 1 : 0;
        if (++components > MAX_COMPONENTS || open.size() > MAX_DEPTH || timezones > MAX_TIMEZONES) {
            throw new NotACalendarException("The file has too many components, or nests them too deep.", true);
        }
    }

    private void end(String name) {
        if (open.stream().noneMatch(component -> component.name().equals(name))) {
            return;
        }
        while (!open.pop().name().equals(name)) {
            // Closes what was left open inside.
            continue;
        }
    }
}
