package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.ical.read.CalendarReader;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.text.FileRefused;
import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedRefused.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** From the bytes of an answer to what they hold. Works, so not for an event loop. */
final class FeedFile {
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset=\"?([\\w.:+-]{1,40})\"?");
    private static final int FREE_BYTES = 1 << 20;

    private FeedFile() {}

    /** The file itself. */
    static byte[] unpack(Fetched.Content content, int most) {
        var bytes = content.body().getBytes();
        return content.packed() ? unpack(bytes, most) : bytes;
    }

    /** A fingerprint of it. */
    static byte[] hash(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What it holds. Nothing of it is said in the refusal: it may not be for the eyes of who gave the address. */
    static ImportedCalendar read(byte[] file, @Nullable String type, ZoneId zone) {
        try {
            return CalendarReader.read(file, charset(type), zone, zone);
        } catch (FileRefused refused) {
            throw new FeedRefused(
                    Reason.NOT_A_CALENDAR, "What the server answers with is no calendar that can be read.");
        }
    }

    private static byte[] unpack(byte[] packed, int most) {
        var file = new ByteArrayOutputStream(Math.min(most, 4 * packed.length + 64));
        var chunk = new byte[8192];
        try (var unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (var read = unpacking.read(chunk); read >= 0; read = unpacking.read(chunk)) {
                var size = file.size() + read;
                if (size > most || size > FREE_BYTES && size > (long) Bounds.RATIO * packed.length) {
                    throw new FeedRefused(Reason.NOT_A_CALENDAR, "The answer is too large when it is unpacked.");
                }
                file.write(chunk, 0, read);
            }
            return file.toByteArray();
        } catch (IOException broken) {
            throw FeedRefused.unreachable("The answer cannot be unpacked.");
        }
    }

    /** An unknown one is as good as none: the reader finds out. */
    private static @Nullable Charset charset(@Nullable String type) {
        var named = CHARSET.matcher(type == null ? "" : type);
        try {
            return named.find() ? Charset.forName(named.group(1)) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
