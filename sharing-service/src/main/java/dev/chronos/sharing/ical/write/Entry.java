package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event as somebody sees it who may see all of it.
 *
 * @param uid the same for ever, and for all rows of a series
 * @param version how often and when it was changed
 * @param repeats how it repeats; null: it takes place once
 * @param replaces the occurrence of a series that it stands for; null: none
 * @param status name of an EventStatus
 * @param visibility name of a Visibility
 * @param busy true: the time is taken
 * @param guests whom to name; empty where nobody is to be named
 * @param alarms minutes before the start
 */
public record Entry(
        String uid,
        Version version,
        Words words,
        Times times,
        @Nullable Repeats repeats,
        @Nullable Replaces replaces,
        String status,
        String visibility,
        boolean busy,
        List<Guest> guests,
        List<Integer> alarms) {

    /**
     * What changed when.
     *
     * @param sequence SEQUENCE
     */
    public record Version(long sequence, Instant created, Instant modified) {}

    /**
     * What it is called.
     *
     * @param url a web address; anything else is left out
     */
    public record Words(
            String title,
            @Nullable String description,
            @Nullable String location,
            @Nullable String url,
            List<String> categories) {}

    /**
     * How it repeats.
     *
     * @param rule an RRULE value, with or without the name; lines with EXDATE may stand beside it
     * @param lastStart no occurrence starts after it; null: only the rule decides
     * @param excluded starts that do not take place
     * @param replaced starts for which an entry of their own stands, whether the rule has them or not
     */
    public record Repeats(String rule, @Nullable Instant lastStart, Set<Instant> excluded, Set<Instant> replaced) {

        /** True when the rule is one that readers are told of: not broken, not out of proportion. */
        public boolean isFollowed(Times times) {
            return Series.of(times, this).rule() != null;
        }
    }

    /**
     * The occurrence that a row stands for.
     *
     * @param originalStart when it would have begun
     * @param series times of the series
     */
    public record Replaces(Instant originalStart, Times series) {}

    /**
     * Somebody at the event.
     *
     * @param status name of an AttendeeStatus
     * @param role name of an AttendeeRole
     */
    public record Guest(String email, @Nullable String name, String status, String role) {}
}
