package dev.chronos.sharing.ical.write;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The text of one calendar, piece by piece, so that nobody needs to hold all of it. One object writes one text: the head,
 * then events, then the end.
 */
public final class CalendarText {
    private final Lines lines = new Lines();
    private final EventText events = new EventText(lines);
    private final Instant written;

    /** @param now told only to the day, and only where nothing else may be */
    public CalendarText(Instant now) {
        written = now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toInstant();
    }

    /** Everything before the first event, with each zone that events will name; several uses of one zone become one. */
    public byte[] head(CalendarHead head, Collection<ZoneUse> zones) {
        lines.add("BEGIN", "VCALENDAR")
                .add("VERSION", "2.0")
                .add("PRODID", "-//Chronos//Chronos Calendar//EN")
                .add("CALSCALE", "GREGORIAN");
        if (head.refresh() != null) {
            lines.add("METHOD", "PUBLISH");
        }
        named(head);
        if (head.refresh() != null) {
            lines.add("REFRESH-INTERVAL;VALUE=DURATION", head.refresh().toString())
                    .add("X-PUBLISHED-TTL", head.refresh().toString());
        }
        var merged = new HashMap<String, ZoneUse>();
        for (var use : zones) {
            var name = ZoneNames.of(use.zone());
            if (name != null) {
                merged.merge(name, use, CalendarText::merge);
            }
        }
        merged.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(use -> ZoneText.write(lines, use.getValue()));
        return lines.take();
    }

    /** Adds an event that may be seen whole. */
    public CalendarText add(Entry entry) {
        events.write(entry);
        return this;
    }

    /** Adds an occurrence of which only the time may be seen. */
    public CalendarText add(BusyTime busy) {
        events.write(busy, written);
        return this;
    }

    /** The events added since the last time. */
    public byte[] take() {
        return lines.take();
    }

    /** The last line. */
    public byte[] end() {
        return lines.add("END", "VCALENDAR").take();
    }

    private void named(CalendarHead head) {
        lines.text("NAME", head.name()).text("X-WR-CALNAME", head.name());
        if (head.description() != null && !head.description().isBlank()) {
            lines.text("DESCRIPTION", head.description()).text("X-WR-CALDESC", head.description());
        }
        if (head.timezone() != null) {
            lines.text("X-WR-TIMEZONE", head.timezone());
        }
        if (head.color() != null && head.color().matches("#[0-9A-Fa-f]{6}")) {
            lines.add("X-APPLE-CALENDAR-COLOR", head.color());
        }
    }

    private static ZoneUse merge(ZoneUse one, ZoneUse other) {
        var from = one.from().isBefore(other.from()) ? one.from() : other.from();
        return new ZoneUse(one.zone(), from, later(one.to(), other.to()));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isBefore(other) ? other : one;
    }
}
