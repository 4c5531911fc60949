package dev.chronos.sharing.ical.write;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * A STANDARD or DAYLIGHT part of a VTIMEZONE (RFC 5545, section 3.6.5).
 *
 * @param start when it begins, on the clock that ends with it
 * @param rule the years in which it comes back; null: once
 */
record Observance(
        LocalDateTime start,
        ZoneOffset from,
        ZoneOffset to,
        boolean daylight,
        @Nullable String rule) {
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    /** For a clock that was never changed before anything that matters. */
    static Observance always(ZoneOffset offset, LocalDateTime first) {
        return new Observance(first.isBefore(ALWAYS) ? first : ALWAYS, offset, offset, false, null);
    }

    static Observance of(ZoneOffsetTransition change, ZoneId zone, @Nullable String rule) {
        return new Observance(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                zone.getRules().isDaylightSavings(change.getInstant()),
                rule);
    }

    void write(Lines lines) {
        var part = daylight ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN", part)
                .add("DTSTART", Stamps.local(start))
                .add("TZOFFSETFROM", Stamps.offset(from))
                .add("TZOFFSETTO", Stamps.offset(to));
        if (rule != null) {
            lines.add("RRULE", rule);
        }
        lines.add("END", part);
    }
}
