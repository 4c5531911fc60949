package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what.
 *
 * @param recipientId null: nobody has this address yet
 */
record GrantShare(
        EmailAddress email,
        @Nullable String recipientId,
        Role permission,
        @Nullable Instant expiresAt,
        @Nullable String message) {}
