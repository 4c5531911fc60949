package dev.chronos.sharing.share;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Several shares to be made, each for itself.
 *
 * @param shares 1 to 50; what is wrong with one of them is said in its own result
 */
record BatchRequest(@NotNull @Size(min = 1, max = 50) List<@NotNull ShareRequest> shares) {}
