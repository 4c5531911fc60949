package dev.chronos.sharing.comment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A comment to be made.
 *
 * @param body plain text
 */
record NewComment(@NotBlank @Size(max = 4_000) String body) {}
