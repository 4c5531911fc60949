package dev.chronos.sharing.event.draft;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of an event, member by member: an absent one is null here, a null one is a node. So one reader serves
 * a new event and a change (RFC 7396).
 *
 * @param start an instant with an offset, or a date when the event is all-day
 * @param end exclusive; the same
 */
public record EventBody(
        @Schema(implementation = String.class) @Nullable JsonNode title,
        @Schema(implementation = String.class) @Nullable JsonNode start,
        @Schema(implementation = String.class) @Nullable JsonNode end,
        @Schema(implementation = Boolean.class) @Nullable JsonNode allDay,
        @Schema(implementation = String.class) @Nullable JsonNode timezone,
        @Schema(implementation = String.class) @Nullable JsonNode description,
        @Schema(implementation = String.class) @Nullable JsonNode location,
        @Schema(implementation = String.class) @Nullable JsonNode locationUrl,
        @Schema(implementation = String.class) @Nullable JsonNode meetingUrl,
        @Schema(implementation = String.class) @Nullable JsonNode color,
        @Schema(implementation = String.class) @Nullable JsonNode status,
        @Schema(implementation = String.class) @Nullable JsonNode visibility,
        @Schema(implementation = Boolean.class) @Nullable JsonNode isBusy,
        @Schema(implementation = Boolean.class) @Nullable JsonNode isLocked,
        @Schema(implementation = String.class) @Nullable JsonNode recurringRule,
        @Schema(implementation = Reminder[].class) @Nullable JsonNode reminders,
        @Schema(implementation = String.class) @Nullable JsonNode categoryId,
        @Schema(implementation = Attendee[].class) @Nullable JsonNode attendees) {

    /** True when it says anything about when the event takes place. */
    public boolean speaksOfTime() {
        return start != null || end != null || allDay != null || timezone != null;
    }

    /** The same without a word about repetition. */
    public EventBody withoutRule() {
        return new EventBody(
                title,
                start,
                end,
                allDay,
                timezone,
                description,
                location,
                locationUrl,
                meetingUrl,
                color,
                status,
                visibility,
                isBusy,
                isLocked,
                null,
                reminders,
                categoryId,
                attendees);
    }
}
