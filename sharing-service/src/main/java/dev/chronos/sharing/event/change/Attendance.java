package dev.chronos.sharing.event.change;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody takes part (PARTSTAT).
 *
 * @param comment a word to the others; null: none
 */
record Attendance(
        @NotNull Status status, @Nullable @Size(max = 1_000) String comment) {

    /** The answers that a person can give; the names are those of {@code "AttendeeStatus"}. */
    enum Status {
        /** Takes part. */
        ACCEPTED,
        /** Does not. */
        DECLINED,
        /** May. */
        TENTATIVE
    }
}
