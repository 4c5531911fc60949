package dev.chronos.sharing.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One VEVENT, in the words of the table {@code events}.
 *
 * @param uid UID, or one made from the content when the file has none
 * @param originalStart for a changed occurrence the start that it replaces (RECURRENCE-ID), else null
 * @param end exclusive; for an all-day event the start of the day after the last
 * @param rule the RRULE value; null when the event does not repeat
 * @param excluded starts that do not take place (EXDATE)
 * @param sequence SEQUENCE, 0 when absent
 * @param lastModified LAST-MODIFIED; null when absent
 */
public record ImportedEvent(
        String uid,
        @Nullable Instant originalStart,
        String title,
        @Nullable String description,
        @Nullable String location,
        @Nullable String url,
        Instant start,
        Instant end,
        boolean allDay,
        ZoneId zone,
        @Nullable String rule,
        List<Instant> excluded,
        String status,
        String visibility,
        boolean busy,
        List<String> categories,
        List<Attendee> attendees,
        int sequence,
        @Nullable Instant lastModified) {

    /**
     * One ATTENDEE or the ORGANIZER, in the words of {@code event_attendees}.
     *
     * @param email canonical: trimmed, lower case
     */
    public record Attendee(String email, @Nullable String name, String status, String role) {}
}
