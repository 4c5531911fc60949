package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.value.Words;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code events} as the file wants it.
 *
 * @param uid UID
 * @param originalStart start of the occurrence that this replaces or, from RDATE, adds; null for an event or a series
 * @param status name of an EventStatus
 * @param visibility name of a Visibility
 * @param sequence SEQUENCE, 0 without one
 * @param lastModified LAST-MODIFIED; null without one
 */
public record ImportedEvent(
        String uid,
        @Nullable Instant originalStart,
        EventTimes times,
        Repetition repetition,
        String title,
        @Nullable String description,
        @Nullable String location,
        @Nullable String color,
        String status,
        String visibility,
        boolean busy,
        List<Reminder> reminders,
        @Nullable String meetingUrl,
        List<String> categories,
        List<Attendee> attendees,
        int sequence,
        @Nullable Instant lastModified) {

    /** What no two components of a calendar share. */
    public record Key(String uid, @Nullable Instant originalStart) {}

    /** The identity of the row within the calendar. */
    public Key key() {
        return new Key(uid, originalStart);
    }

    /**
     * Fingerprint of everything that is stored but LAST-MODIFIED, which many programs move without a change. As the times
     * count as instants, a file without zones changes with the zone that it is read in.
     */
    public String hash() {
        return Words.fingerprint(new ImportedEvent(
                        uid,
                        originalStart,
                        times,
                        repetition,
                        title,
                        description,
                        location,
                        color,
                        status,
                        visibility,
                        busy,
                        reminders,
                        meetingUrl,
                        categories,
                        attendees,
                        sequence,
                        null)
                .toString());
    }

    /** The same event as everybody may have it: without its guests, and without alarms that are somebody else's. */
    public ImportedEvent published() {
        return new ImportedEvent(
                uid,
                originalStart,
                times,
                repetition,
                title,
                description,
                location,
                color,
                status,
                visibility,
                busy,
                List.of(),
                meetingUrl,
                categories,
                List.of(),
                sequence,
                lastModified);
    }

    /** The same event on a date of RDATE: a row of its own, as a changed occurrence would be. */
    ImportedEvent on(EventTimes date) {
        return new ImportedEvent(
                uid,
                date.start(),
                date,
                Repetition.NONE,
                title,
                description,
                location,
                color,
                status,
                visibility,
                busy,
                reminders,
                meetingUrl,
                categories,
                attendees,
                sequence,
                lastModified);
    }

    /** The rows of RDATE. */
    List<ImportedEvent> extra() {
        Map<Instant, EventTimes> dates = repetition.extra();
        return dates.values().stream().map(this::on).toList();
    }
}
