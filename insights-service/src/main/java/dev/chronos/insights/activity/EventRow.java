package dev.chronos.insights.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code events} that concerns the user: the user's own, or one that the user is invited to. Never deleted, nor
 * in a deleted calendar.
 *
 * @param own true when the user owns the row
 * @param category the category, null without one
 * @param zone IANA id that the row names; may be unknown
 * @param rule RRULE of a master, null otherwise
 * @param seriesId the master that this row overrides an occurrence of ({@code recurringId})
 * @param lastStart {@code recurringEndDate}
 * @param excluded {@code excludeDates}
 * @param originalStart the instant that an override replaces ({@code metadata.originalStart})
 * @param status EventStatus
 * @param attendance the user's own AttendeeStatus, null without an attendee row
 * @param others attendees who are not the user and have not declined
 */
public record EventRow(
        String id,
        boolean own,
        @Nullable Category category,
        String title,
        Instant start,
        Instant end,
        boolean allDay,
        String zone,
        @Nullable String rule,
        @Nullable String seriesId,
        @Nullable Instant lastStart,
        Set<Instant> excluded,
        @Nullable Instant originalStart,
        String status,
        boolean busy,
        @Nullable String attendance,
        int others) {

    /** A category of the event's owner. */
    public record Category(String id, String name) {}

    /** True when the row stands for a series of occurrences. */
    public boolean isMaster() {
        return rule != null;
    }
}
