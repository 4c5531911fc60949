package dev.chronos.sharing.comment;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place after one comment. As a cursor it opens nothing: each page is decided on anew, and any place is fine. */
record Place(Instant createdAt, String id) {
    private static final Place START = new Place(Instant.EPOCH, "");

    static Place after(Comment last) {
        return new Place(last.createdAt(), last.id());
    }

    /** The start for null. */
    static Place parse(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var space = text.indexOf(' ');
            var place = new Place(Instant.parse(text.substring(0, Math.max(0, space))), text.substring(space + 1));
            if (place.createdAt.isBefore(Instant.EPOCH) || !place.id.matches("[a-zA-Z0-9_-]{1,64}")) {
                throw new DateTimeException("no comment was ever there");
            }
            return place;
        } catch (IllegalArgumentException | DateTimeException forged) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "The cursor is not one of this list.");
        }
    }

    String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
