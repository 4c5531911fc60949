package dev.chronos.sharing.imports;

import dev.chronos.sharing.platform.time.Zones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The zones at hand, as written.
 *
 * @param calendarZone null when the calendar has none of its own
 */
record Home(@Nullable String calendarZone, String userZone) {
    /** Zone of the importer; UTC when nobody knows it. */
    ZoneId user() {
        return known(userZone, ZoneOffset.UTC);
    }

    /** Zone of the calendar, else of the importer. */
    ZoneId calendar() {
        return calendarZone == null ? user() : known(calendarZone, user());
    }

    private static ZoneId known(String zone, ZoneId otherwise) {
        var utc = otherwise.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : otherwise;
        return Zones.isKnown(zone) ? ZoneId.of(zone) : utc;
    }
}
