package dev.chronos.insights.recurrence;

import java.time.Instant;

/** Turns a recurring event into its occurrences. Always answers, in bounded time, whatever the rule says. */
public interface RecurrenceExpander {
    /** The most occurrences of one event in one answer. */
    int MAX_INSTANCES = 5_000;

    /**
     * The occurrences that touch {@code [from, to)}, those that began before it included.
     *
     * <p>Wall times follow RFC 5545 section 3.3.5: in a gap the offset before it counts, so 02:30 becomes 03:30; in an
     * overlap the first of both. COUNT counts before exclusion; UNTIL is inclusive, and as a date includes that local day.
     */
    Expansion between(RecurringEvent event, Instant from, Instant to);
}
