package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A zone that events are written in, and the time for which its clock must be told.
 *
 * @param from the first instant that matters
 * @param to the last one; null: something in it repeats without end
 */
public record ZoneUse(ZoneId zone, Instant from, @Nullable Instant to) {}
