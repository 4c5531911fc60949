package dev.chronos.sharing.ical.write;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a calendar before its events.
 *
 * @param refresh how often a reader should ask again (RFC 7986, section 5.7); null: it is a file to keep, not published
 */
public record CalendarHead(
        String name,
        @Nullable String description,
        @Nullable String color,
        @Nullable String timezone,
        @Nullable Duration refresh) {}
