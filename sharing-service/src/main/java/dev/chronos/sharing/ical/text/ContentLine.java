package dev.chronos.sharing.ical.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unfolded line: {@code NAME;PARAM=value:value}.
 *
 * @param name in upper case
 * @param parameters by name in upper case, quotes removed, RFC 6868 escapes resolved; several values stay joined by commas
 * @param value as written: what its escapes mean depends on the type of the property
 */
public record ContentLine(String name, Map<String, String> parameters, String value) {
    /**
     * Their values hold no colon, so the last one ends the parameters: Exchange writes
     * {@code TZID=(UTC+01:00) Amsterdam, Berlin} without the quotes that it needs.
     */
    private static final Set<String> DATES =
            Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID", "EXDATE", "RDATE", "COMPLETED");

    /** Null when the line has no name or no colon. */
    public static @Nullable ContentLine parse(String line) {
        var nameEnd = 0;
        while (nameEnd < line.length() && isNamePart(line.charAt(nameEnd))) {
            nameEnd++;
        }
        if (nameEnd == 0 || nameEnd == line.length()) {
            return null;
        }
        var name = line.substring(0, nameEnd).toUpperCase(Locale.ROOT);
        var colon = DATES.contains(name) ? line.lastIndexOf(':') : unquoted(line, ':', nameEnd);
        if (colon < nameEnd) {
            return null;
        }
        return new ContentLine(name, parameters(line.substring(nameEnd, colon)), line.substring(colon + 1));
    }

    /** The value of a parameter; null when the line does not have it. */
    public @Nullable String parameter(String wanted) {
        return parameters.get(wanted);
    }

    /** True when the parameter has this value, whatever its case. */
    public boolean has(String parameter, String wanted) {
        return wanted.equalsIgnoreCase(parameters.get(parameter));
    }

    private static Map<String, String> parameters(String text) {
        if (text.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<String, String>();
        for (var start = text.indexOf(';'); start >= 0 && start < text.length(); ) {
            var next = unquoted(text, ';', start + 1);
            var end = next < 0 ? text.length() : next;
            var part = text.substring(start + 1, end);
            var equals = part.indexOf('=');
            if (equals > 0) {
                found.putIfAbsent(
                        part.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        unescape(part.substring(equals + 1).replace("\"", "")));
            }
            start = next;
        }
        return Map.copyOf(found);
    }

    /** RFC 6868: {@code ^n} line break, {@code ^'} double quote, {@code ^^} the caret itself. */
    private static String unescape(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        var text = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var next = value.charAt(i) == '^' && i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            switch (next) {
                case 'n' -> text.append('\n');
                case '\'' -> text.append('"');
                case '^' -> text.append('^');
                default -> text.append(value.charAt(i--));
            }
            i++;
        }
        return text.toString();
    }

    private static int unquoted(String text, char wanted, int from) {
        var quoted = false;
        for (var i = from; i < text.length(); i++) {
            var at = text.charAt(i);
            if (at == '"') {
                quoted = !quoted;
            } else if (at == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNamePart(char at) {
        return at >= 'A' && at <= 'Z' || at >= 'a' && at <= 'z' || at >= '0' && at <= '9' || at == '-' || at == '_';
    }
}
