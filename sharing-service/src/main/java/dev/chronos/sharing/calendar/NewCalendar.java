package dev.chronos.sharing.calendar;

import dev.chronos.sharing.platform.time.Zones;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A calendar to be made.
 *
 * @param name 1 to 200 characters, unique among the owner's calendars
 * @param color {@code #rrggbb}; null: the default of the table
 * @param timezone an IANA zone id; null: the owner's
 */
record NewCalendar(
        @NotNull @Pattern(regexp = "\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,199}", message = "1 to 200 characters, no line breaks") String name,

        @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "not a color such as #3B82F6") String color,

        @Nullable String timezone,
        @Nullable @Size(max = 5_000) String description) {

    @Schema(hidden = true)
    @AssertTrue(message = "not a time zone id such as Europe/Berlin") boolean isTimezoneKnown() {
        return timezone == null || Zones.isKnown(timezone);
    }
}
