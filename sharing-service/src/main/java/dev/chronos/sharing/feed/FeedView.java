package dev.chronos.sharing.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller has a feed; its address is told only when it is made.
 *
 * @param lastUsedAt to the hour; null: never
 */
@JsonInclude
record FeedView(
        boolean exists,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt) {}
