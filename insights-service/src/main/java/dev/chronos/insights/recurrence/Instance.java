package dev.chronos.insights.recurrence;

import java.time.Instant;

/**
 * One occurrence.
 *
 * @param start first instant
 * @param end first instant after it
 */
public record Instance(Instant start, Instant end) {

    /** True when a part of it lies in {@code [from, to)}; one without length counts at its start. */
    public boolean touches(Instant from, Instant to) {
        return start.isBefore(to) && (end.isAfter(from) || start.equals(end) && !start.isBefore(from));
    }
}
