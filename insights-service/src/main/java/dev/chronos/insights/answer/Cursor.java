package dev.chronos.insights.answer;

import dev.chronos.insights.insight.InsightFilter.Position;
import dev.chronos.insights.platform.problem.FieldError;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The place after the last insight of a page: a hash, the range, and the place itself, in base 64.
 *
 * <p>The hash binds it to user, range and filters, so that a damaged cursor or one of another list is refused, on every
 * instance. There is no secret in it, as a cursor opens nothing: every page is read for its caller alone.
 */
final class Cursor {
    private static final int HASH = 16;
    private static final int LONGEST = 4_096;
    private static final int PARTS = 5;

    private Cursor() {}

    /** The cursor to what follows an insight. */
    static String after(Listing listing, Position last) {
        var place = String.join(
                "|",
                listing.range().start().toString(),
                listing.range().end().toString(),
                Boolean.toString(last.head()),
                Double.toString(last.score()),
                last.id());
        return encode(listing, place);
    }

    /**
     * The page that follows.
     *
     * @param first the same list without a cursor
     * @throws ProblemException 400 when the cursor is not one of this list
     */
    static Listing resume(Listing first, String cursor) {
        var place = place(cursor);
        // Compared as text: base 64 has more than one text for the same bytes.
        if (!encode(first, place).equals(cursor)) {
            throw refused();
        }
        var parts = place.split("\\|", PARTS);
        try {
            return first.in(
                    Instant.parse(parts[0]),
                    Instant.parse(parts[1]),
                    new Position(Boolean.parseBoolean(parts[2]), Double.parseDouble(parts[3]), parts[4]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException forged) {
            throw refused();
        }
    }

    private static String encode(Listing listing, String place) {
        var bytes = place.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(hash(listing.asked() + "\n" + place), HASH + bytes.length);
        System.arraycopy(bytes, 0, all, HASH, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static String place(String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                var all = Base64.getUrlDecoder().decode(cursor);
                return new String(
                        all, Math.min(HASH, all.length), Math.max(0, all.length - HASH), StandardCharsets.UTF_8);
            }
        } catch (IllegalArgumentException unreadable) {
            throw refused();
        }
        throw refused();
    }

    private static byte[] hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(hash, HASH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException refused() {
        var detail = "This is no cursor of this list. Ask for its first page again.";
        return new ProblemException(
                ProblemType.INVALID_CURSOR, detail, List.of(new FieldError("cursor", "invalid", detail)));
    }
}
