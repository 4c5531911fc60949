package dev.chronos.sharing.ical.write;

import dev.chronos.sharing.ical.text.Text;
import java.nio.charset.StandardCharsets;

/**
 * Content lines under construction (RFC 5545, section 3.1): ended by CRLF and folded at 75 octets, never inside a
 * character. Whatever a value holds, it stays one line: nothing in it can end the line and begin another.
 */
final class Lines {
    private static final int MOST_OCTETS = 75;

    private final StringBuilder out = new StringBuilder(8_192);

    /** A name, with its parameters if it has some, and a value that is written as it is. */
    Lines add(String name, String value) {
        var line = name + ':' + value;
        if (line.length() * 3 <= MOST_OCTETS || isShort(line)) {
            out.append(line);
        } else {
            fold(line);
        }
        out.append("\r\n");
        return this;
    }

    /** A value of type TEXT. */
    Lines text(String name, String value) {
        return add(name, escape(value));
    }

    /** The value of a parameter, quoted, with the escapes of RFC 6868. */
    static String parameter(String value) {
        var plain = Text.plain(value).replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return '"' + plain.replace('\t', ' ') + '"';
    }

    /** TEXT (RFC 5545, section 3.3.11). */
    static String escape(String value) {
        var plain = Text.plain(value);
        var escaped = new StringBuilder(plain.length() + 16);
        for (var i = 0; i < plain.length(); i++) {
            var at = plain.charAt(i);
            switch (at) {
                case '\n' -> escaped.append("\\n");
                case '\\', ';', ',' -> escaped.append('\\').append(at);
                default -> escaped.append(at);
            }
        }
        return escaped.toString();
    }

    /** The lines so far, which are then forgotten. */
    byte[] take() {
        var bytes = out.toString().getBytes(StandardCharsets.UTF_8);
        out.setLength(0);
        return bytes;
    }

    private static boolean isShort(String line) {
        return line.length() <= MOST_OCTETS && line.chars().allMatch(at -> at < 0x80);
    }

    private void fold(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var point = line.codePointAt(i);
            var width = octets(point);
            if (octets + width > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(point);
            octets += width;
            i += Character.charCount(point);
        }
    }

    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return point < 0x10000 ? 3 : 4;
    }
}
