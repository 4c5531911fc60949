package dev.chronos.sharing.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of an event.
 *
 * @param isMine true for the caller's own
 */
record Comment(String id, Author author, String body, Instant createdAt, boolean isMine) {

    /** Who said it: never with an address. */
    record Author(String id, @JsonInclude @Nullable String name) {}
}
