package dev.chronos.sharing.notice;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place after one notification. A forged one leads to a place in the caller's own list, and nowhere else. */
record Place(Instant createdAt, String id) {

    static Place after(Notification last) {
        return new Place(last.createdAt(), last.id());
    }

    /** Null for null. */
    static @Nullable Place parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var space = plain.indexOf(' ');
            var id = plain.substring(space + 1);
            if (space < 0 || !id.matches("[\\x21-\\x7e]{1,100}")) {
                throw new IllegalArgumentException("no place");
            }
            var moment = Instant.parse(plain.substring(0, space));
            if (moment.isBefore(Instant.EPOCH) || moment.isAfter(Instant.parse("9999-01-01T00:00:00Z"))) {
                throw new IllegalArgumentException("no moment");
            }
            return new Place(moment, id);
        } catch (IllegalArgumentException | DateTimeException forged) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The cursor is not one of ours.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((createdAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
