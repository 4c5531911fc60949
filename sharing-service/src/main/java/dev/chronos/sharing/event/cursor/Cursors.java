package dev.chronos.sharing.event.cursor;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Cursors as text, signed (HMAC-SHA-256, RFC 2104) together with the list that they are of: none fits another list. */
@ApplicationScoped
public class Cursors {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;
    private static final int LONGEST = 500;
    private static final int PARTS = 3;

    private final SecretKeySpec key;

    Cursors(EventConfig config) {
        key = new SecretKeySpec(config.secret().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** @param list what distinguishes the list: whose, of what, in which range */
    public String text(Cursor cursor, String list) {
        var place = cursor.aclVersion() + " " + cursor.start() + " " + cursor.id();
        return encode(place.getBytes(StandardCharsets.UTF_8)) + "." + encode(signature(place, list));
    }

    /** Null for none. */
    public @Nullable Cursor read(@Nullable String text, String list) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var dot = text.indexOf('.');
            var decoder = Base64.getUrlDecoder();
            var place = new String(decoder.decode(text.substring(0, Math.max(0, dot))), StandardCharsets.UTF_8);
            var parts = place.split(" ", PARTS);
            if (text.length() > LONGEST
                    || parts.length < PARTS
                    || !MessageDigest.isEqual(decoder.decode(text.substring(dot + 1)), signature(place, list))) {
                throw forged();
            }
            return new Cursor(Instant.parse(parts[1]), parts[2], Long.parseLong(parts[0]));
        } catch (IllegalArgumentException | DateTimeException forged) {
            throw forged();
        }
    }

    private byte[] signature(String place, String list) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(
                    mac.doFinal(("events\n" + list + "\n" + place).getBytes(StandardCharsets.UTF_8)), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException forged() {
        return new ProblemException(ProblemType.INVALID_CURSOR, "The cursor is not one of this list.");
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
