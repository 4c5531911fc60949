package dev.chronos.sharing.ical.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The unfolded lines of a file, one after the other. Unfolds before it decodes, because a fold may stand between the bytes
 * of one character (RFC 5545, section 3.1). Takes CRLF, LF and CR, and a byte order mark.
 */
public final class ContentLines {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final Charset charset;
    private byte[] line = new byte[256];
    private int at;
    private int lines;
    private int tooLong;
    private int badlyEncoded;

    /** @param declared the charset that the sender named; null: UTF-8, as RFC 5545 says */
    public ContentLines(byte[] file, @Nullable Charset declared) {
        if (file.length > Limits.BYTES) {
            throw new FileRefused("The file has more than 5 MiB.");
        }
        var text = file;
        var named = declared == null ? StandardCharsets.UTF_8 : declared;
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            named = StandardCharsets.UTF_16;
        }
        if (named.name().startsWith("UTF-16") || named.name().startsWith("UTF-32")) {
            // Line ends are looked for byte by byte, which such an encoding does not allow.
            text = new String(file, named).getBytes(StandardCharsets.UTF_8);
            named = StandardCharsets.UTF_8;
        }
        bytes = text;
        charset = named;
        at = startsWith(text, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    }

    /** The next line that is not empty; null at the end. */
    public @Nullable String next() {
        while (at < bytes.length) {
            var length = unfold();
            if (length > Limits.LINE_BYTES) {
                tooLong++;
            } else if (length > 0) {
                if (++lines > Limits.LINES) {
                    throw new FileRefused("The file has more than " + Limits.LINES + " lines.");
                }
                return decode(length);
            }
        }
        return null;
    }

    /** Lines left out because of their length. */
    public int tooLong() {
        return tooLong;
    }

    /** Lines that were not in the encoding of the file. */
    public int badlyEncoded() {
        return badlyEncoded;
    }

    /** Takes one line with its continuations; its length, over {@link Limits#LINE_BYTES} when it was not kept. */
    private int unfold() {
        var length = 0;
        while (true) {
            var end = at;
            while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
                end++;
            }
            length = keep(length, end - at);
            at = end < bytes.length && bytes[end] == '\r' && end + 1 < bytes.length && bytes[end + 1] == '\n'
                    ? end + 2
                    : Math.min(end + 1, bytes.length);
            if (at >= bytes.length || bytes[at] != ' ' && bytes[at] != '\t') {
                return length;
            }
            at++;
        }
    }

    private int keep(int length, int more) {
        if (length + more > Limits.LINE_BYTES) {
            return Limits.LINE_BYTES + 1;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(bytes, at, line, length, more);
        return length + more;
    }

    private String decode(int length) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(line, 0, length)).toString();
        } catch (CharacterCodingException other) {
            // Old programs wrote the encoding of their machine without a word about it.
            badlyEncoded++;
            return new String(line, 0, length, WESTERN);
        }
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
