package dev.chronos.sharing.ical.text;

import java.util.ArrayList;
import java.util.List;

/** Values of type TEXT (RFC 5545, section 3.3.11). */
public final class Text {
    private Text() {}

    /** What the escapes stand for, without the characters that no table should hold. */
    public static String unescape(String value) {
        return String.join(",", split(value, '\0'));
    }

    /** The values of a list, each unescaped; an escaped comma does not separate. */
    public static List<String> list(String value) {
        return split(value, ',');
    }

    /** Without control characters (NUL above all), but with tabs and line breaks; half characters become the replacement. */
    public static String plain(String text) {
        var clean = true;
        for (var i = 0; clean && i < text.length(); i++) {
            clean = isPlain(text.charAt(i)) && !Character.isSurrogate(text.charAt(i));
        }
        if (clean) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                kept.append('\uFFFD');
            } else if (point > 0xFFFF || isPlain((char) point)) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString();
    }

    /** At most so many characters, never half of a pair. */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static List<String> split(String value, char separator) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder(value.length());
        for (var i = 0; i < value.length(); i++) {
            var at = value.charAt(i);
            if (at == '\\' && i + 1 < value.length()) {
                var escaped = value.charAt(++i);
                switch (escaped) {
                    case 'n', 'N' -> part.append('\n');
                    case '\\', ';', ',', ':', '"' -> part.append(escaped);
                    default -> part.append('\\').append(escaped);
                }
            } else if (at == separator && at != '\0') {
                parts.add(plain(part.toString()));
                part.setLength(0);
            } else {
                part.append(at);
            }
        }
        parts.add(plain(part.toString()));
        return parts;
    }

    private static boolean isPlain(char at) {
        return at >= ' ' && at != 0x7F && !(at >= 0x80 && at < 0xA0) || at == '\n' || at == '\t';
    }
}
