package dev.chronos.sharing.user;

import dev.chronos.sharing.platform.time.Zones;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person changes about the own profile; null leaves a value as it is.
 *
 * @param timezone an IANA zone id
 * @param locale a BCP 47 tag
 * @param weekStartsOn 0 Sunday to 6 Saturday
 * @param name as others see it, 1 to 200 characters
 * @param weeklyDigest whether the weekly report comes by mail as well
 */
record UserChange(
        @Nullable String timezone,

        @Nullable @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}", message = "not a language tag such as en or de-AT")
        String locale,

        @Nullable @Min(0) @Max(6) Integer weekStartsOn,

        @Nullable @Pattern(regexp = "[^\\p{Cntrl}]{1,200}", message = "1 to 200 characters, no line breaks") String name,

        @Nullable Boolean weeklyDigest) {

    @Schema(hidden = true)
    @AssertTrue(message = "not a time zone id such as Europe/Berlin") boolean isTimezoneKnown() {
        return timezone == null || Zones.isKnown(timezone);
    }
}
