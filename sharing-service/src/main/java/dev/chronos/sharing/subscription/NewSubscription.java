package dev.chronos.sharing.subscription;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An outside calendar to be subscribed to.
 *
 * @param url {@code https://} or {@code webcal://}
 * @param name of the calendar to be made; null: what the feed calls itself
 * @param color {@code #rrggbb}; null: the default of the table
 */
record NewSubscription(
        @NotBlank @Size(max = 2_000) String url,

        @Nullable @Pattern(regexp = "\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,199}", message = "1 to 200 characters, no line breaks") String name,

        @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "not a color such as #3B82F6") String color) {}
