package dev.chronos.insights.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An event that repeats, as its row holds it.
 *
 * @param start the first occurrence
 * @param duration exact length of every timed occurrence; never negative
 * @param zone whose wall clock the rule follows
 * @param allDay true: occurrences are whole local days, however many hours those have
 * @param rule an RRULE value, with or without the {@code RRULE:} prefix; other lines may stand around it, of which EXDATE
 *     counts
 * @param lastStart no occurrence starts after this instant; null: only the rule decides
 * @param excluded starts that do not take place
 * @param replaced starts whose occurrence is a row of its own
 */
public record RecurringEvent(
        Instant start,
        Duration duration,
        ZoneId zone,
        boolean allDay,
        String rule,
        @Nullable Instant lastStart,
        Set<Instant> excluded,
        Set<Instant> replaced) {

    /** Copies the sets. */
    public RecurringEvent {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("an event cannot end before it starts");
        }
        excluded = Set.copyOf(excluded);
        replaced = Set.copyOf(replaced);
    }
}
