package dev.chronos.sharing.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link to be made.
 *
 * @param label for the owner, to tell links apart
 * @param expiresAt when it ends; null: never
 * @param accessCode that readers must give too, 6 to 100 characters; null: none
 */
record NewLink(
        @NotNull LinkKind kind,

        @Nullable @Pattern(regexp = LinkChange.LABEL, message = "up to 100 characters, no line breaks") String label,

        @Nullable Instant expiresAt,

        @Nullable @Pattern(regexp = LinkChange.CODE, message = "6 to 100 characters") String accessCode) {}
