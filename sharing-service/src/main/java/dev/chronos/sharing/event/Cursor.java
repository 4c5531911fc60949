package dev.chronos.sharing.event;

import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The place after one occurrence. It opens nothing: each page is decided on and masked anew. */
record Cursor(Instant start, String id) {

    static Cursor after(Occurrence last) {
        return new Cursor(last.start(), last.id());
    }

    /** Null for null. */
    static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var space = plain.indexOf(' ');
            return new Cursor(Instant.parse(plain.substring(0, Math.max(0, space))), plain.substring(space + 1));
        } catch (IllegalArgumentException | DateTimeException forged) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The cursor is not one of ours.");
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((start + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    boolean isBefore(Occurrence occurrence) {
        var order = start.compareTo(occurrence.start());
        return order < 0 || order == 0 && id.compareTo(occurrence.id()) < 0;
    }
}
