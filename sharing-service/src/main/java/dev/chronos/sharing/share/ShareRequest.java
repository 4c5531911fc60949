package dev.chronos.sharing.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A share to be made.
 *
 * @param calendarId needed where the path does not name the calendar
 * @param permission anything but OWNER
 * @param expiresAt when it ends; null: never
 * @param message a word to the recipient, for the mail
 */
record ShareRequest(
        @Nullable String calendarId,
        @NotNull String email,
        @NotNull Permission permission,
        @Nullable Instant expiresAt,
        @Nullable @Size(max = 1_000) String message) {}
