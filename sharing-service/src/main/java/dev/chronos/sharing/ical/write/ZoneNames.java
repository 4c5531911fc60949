package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The TZID under which a zone is written. */
final class ZoneNames {
    private static final int HOUR = 3_600;
    private static final int EARLIEST_HOUR = -12;
    private static final int LATEST_HOUR = 14;

    private ZoneNames() {}

    /** Null for UTC under any of its names: its times end in Z and need no zone. */
    static @Nullable String of(ZoneId zone) {
        if (!zone.getRules().isFixedOffset()) {
            return zone.getId();
        }
        var offset = zone.getRules().getOffset(Instant.EPOCH);
        return offset.equals(ZoneOffset.UTC) ? null : fixed(offset);
    }

    /** Readers know the fixed zones of IANA, whose signs are the other way round; no name for half hours is in it. */
    private static String fixed(ZoneOffset offset) {
        var hours = offset.getTotalSeconds() / HOUR;
        var known = offset.getTotalSeconds() % HOUR == 0 && hours >= EARLIEST_HOUR && hours <= LATEST_HOUR;
        return known ? "Etc/GMT" + (hours < 0 ? "+" : "-") + Math.abs(hours) : "UTC" + Stamps.offset(offset);
    }
}
