package dev.chronos.sharing.ical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One content line (RFC 5545 section 3.1).
 *
 * @param name in upper case
 * @param parameters by name in upper case, quotes removed; the first value of a list
 * @param value as written, escapes and all
 */
record Property(String name, Map<String, String> parameters, String value) {

    /** Null when the line has no value: not a property. */
    static @Nullable Property parse(String line) {
        var cuts = cuts(line);
        if (cuts.isEmpty()) {
            return null;
        }
        var end = cuts.get(cuts.size() - 1);
        var name = line.substring(0, cuts.get(0)).strip().toUpperCase(Locale.ROOT);
        var parameters = new HashMap<String, String>();
        for (var i = 0; i + 1 < cuts.size(); i++) {
            var parameter = line.substring(cuts.get(i) + 1, cuts.get(i + 1));
            var equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", "").strip());
            }
        }
        return name.isEmpty() ? null : new Property(name, parameters, line.substring(end + 1));
    }

    /** The places of the semicolons before each parameter and of the colon before the value, outside quotes. */
    private static List<Integer> cuts(String line) {
        var cuts = new ArrayList<Integer>();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                cuts.add(i);
            } else if (c == ':' && !quoted) {
                cuts.add(i);
                return cuts;
            }
        }
        return List.of();
    }

    @Nullable String parameter(String parameter) {
        return parameters.get(parameter);
    }

    /** The value of a TEXT property (section 3.3.11), without characters that no table holds. */
    String text() {
        return unescape(value);
    }

    /** The values of a list of TEXT. */
    List<String> texts() {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == ',') {
                parts.add(unescape(value.substring(from, i)));
                from = i + 1;
            }
        }
        parts.add(unescape(value.substring(from)));
        return parts;
    }

    private static String unescape(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                c = text.charAt(++i);
                plain.append(c == 'n' || c == 'N' ? '\n' : c);
            } else if (c >= ' ' || c == '\t') {
                plain.append(c);
            }
        }
        return plain.toString().strip();
    }
}
