package dev.chronos.sharing.platform.time;

import java.time.ZoneId;

/** The time zones that everybody here knows: Java, PostgreSQL and browsers. */
public final class Zones {
    /** Java's own; PostgreSQL does not know them. */
    private static final String SYSTEM_V = "SystemV/";

    private Zones() {}

    /** True for the id of a zone in the IANA database, as written there. */
    public static boolean isKnown(String id) {
        return !id.startsWith(SYSTEM_V) && ZoneId.getAvailableZoneIds().contains(id);
    }
}
