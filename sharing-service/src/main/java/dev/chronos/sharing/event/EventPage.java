package dev.chronos.sharing.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Occurrences in a range, by start.
 *
 * @param zone the caller's, in which days begin
 * @param truncated true: there are more than this, see {@code nextCursor}, or a rule was too much to follow to its end
 * @param nextCursor asks for the next page; null: none
 */
record EventPage(
        List<Occurrence> events,
        Instant from,
        Instant to,
        String zone,
        boolean truncated,
        @JsonInclude @Nullable String nextCursor) {}
