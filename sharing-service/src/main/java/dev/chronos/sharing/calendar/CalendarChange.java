package dev.chronos.sharing.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.time.Zones;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A change of a calendar (RFC 7396): what is absent stays; null takes the description or the zone away.
 *
 * @param name 1 to 200 characters, unique among the owner's calendars
 * @param description a text of up to 5,000 characters, or null
 * @param color {@code #rrggbb}
 * @param timezone an IANA zone id, or null for the owner's
 * @param isPublic open to everybody
 * @param isArchived frozen
 */
record CalendarChange(
        @Nullable @Pattern(regexp = "\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]{0,199}", message = "1 to 200 characters, no line breaks") String name,

        @Nullable JsonNode description,

        @Nullable @Pattern(regexp = "#[0-9A-Fa-f]{6}", message = "not a color such as #3B82F6") String color,

        @Nullable JsonNode timezone,
        @Nullable Boolean isPublic,
        @Nullable Boolean isArchived) {
    private static final int MAX_DESCRIPTION = 5_000;

    @AssertTrue(message = "not a time zone id such as Europe/Berlin, and not null") boolean isTimezoneKnown() {
        return timezone == null || timezone.isNull() || timezone.isTextual() && Zones.isKnown(timezone.textValue());
    }

    @AssertTrue(message = "not a text of up to 5000 characters, and not null") boolean isDescriptionText() {
        return description == null
                || description.isNull()
                || description.isTextual() && description.textValue().length() <= MAX_DESCRIPTION;
    }

    /** What the caller must be allowed to do for it. */
    Set<Operation> operations() {
        var operations = EnumSet.noneOf(Operation.class);
        if (isPublic != null) {
            operations.add(Operation.CALENDAR_PUBLISH);
        }
        if (isArchived != null) {
            operations.add(Operation.CALENDAR_ARCHIVE);
        }
        if (operations.isEmpty() || name != null || description != null || color != null || timezone != null) {
            operations.add(Operation.CALENDAR_UPDATE);
        }
        return operations;
    }

    /** The settings after it. */
    CalendarSettings of(CalendarSettings old) {
        if (Boolean.TRUE.equals(isArchived) && old.isDefault()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The default calendar cannot be archived.",
                    List.of(new FieldError("/isArchived", "default-calendar", "Choose another calendar.")));
        }
        return new CalendarSettings(
                name == null ? old.name() : name.strip(),
                text(description, old.description()),
                color == null ? old.color() : color,
                text(timezone, old.timezone()),
                isPublic == null ? old.isPublic() : isPublic,
                isArchived == null ? old.isArchived() : isArchived,
                old.isDefault());
    }

    private static @Nullable String text(@Nullable JsonNode wanted, @Nullable String old) {
        return wanted == null ? old : wanted.textValue();
    }
}
