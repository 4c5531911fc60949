package dev.chronos.sharing.share;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what.
 *
 * @param expiresAt whole milliseconds, as the table keeps them; null: never
 */
record GrantShare(
        Recipient recipient,
        Permission permission,
        @Nullable Instant expiresAt,
        @Nullable String message) {}
