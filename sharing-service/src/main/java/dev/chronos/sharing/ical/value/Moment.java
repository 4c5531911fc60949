package dev.chronos.sharing.ical.value;

import dev.chronos.sharing.ical.text.ContentLine;
import dev.chronos.sharing.ical.zone.ZoneIds;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of type DATE or DATE-TIME (RFC 5545, sections 3.3.4 and 3.3.5).
 *
 * @param date the local date
 * @param time the local time; null: the whole day
 * @param zone null: floating
 */
public record Moment(
        LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt](\\d{2})(\\d{2})(\\d{2})?([Zz])?)?");
    private static final ZoneId UTC = ZoneId.of("UTC");

    /**
     * The single value of a line.
     *
     * @throws BadValue when it is no date
     */
    public static Moment of(ContentLine line, ZoneIds zones, Notes notes) {
        return of(line, line.value(), zones, notes);
    }

    /**
     * One of the values of a line, whose parameters hold for all of them.
     *
     * @throws BadValue when it is no date
     */
    public static Moment of(ContentLine line, String value, ZoneIds zones, Notes notes) {
        var parts = FORM.matcher(value.strip());
        if (!parts.matches()) {
            throw unreadable(line, value);
        }
        try {
            var date = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            if (date.getYear() < 1) {
                throw unreadable(line, value);
            }
            if (parts.group(4) == null || line.has("VALUE", "DATE")) {
                return new Moment(date, null, null);
            }
            // A leap second has no place in java.time.
            var second = parts.group(6) == null ? 0 : Math.min(number(parts.group(6)), 59);
            var time = LocalTime.of(number(parts.group(4)), number(parts.group(5)), second);
            return new Moment(date, time, parts.group(7) != null ? UTC : zone(line, zones, notes));
        } catch (DateTimeException impossible) {
            throw unreadable(line, value);
        }
    }

    /** True without a time. */
    public boolean isDate() {
        return time == null;
    }

    /**
     * The instant; of a whole day its first. In a gap the offset before it counts, in an overlap the first of both.
     *
     * @param floating the zone when it has none
     */
    public Instant instant(ZoneId floating) {
        var in = zone == null ? floating : zone;
        return time == null
                ? date.atStartOfDay(in).toInstant()
                : ZonedDateTime.ofLocal(date.atTime(time), in, null).toInstant();
    }

    /** The zone, of a floating one the given. */
    public ZoneId zoneOr(ZoneId floating) {
        return zone == null ? floating : zone;
    }

    private static @Nullable ZoneId zone(ContentLine line, ZoneIds zones, Notes notes) {
        var tzid = line.parameter("TZID");
        if (tzid == null || tzid.isBlank()) {
            return null;
        }
        var named = zones.named(tzid);
        var shown = Notes.quoted(tzid);
        var id = named.zone().equals(ZoneOffset.UTC) ? "UTC" : named.zone().getId();
        switch (named.certainty()) {
            case NAMED -> {}
            case SAME_RULES ->
                notes.warn(
                        "zone-by-rules",
                        "The time zone \"" + shown + "\" has the rules of " + id + " and is read as that.");
            case OFFSET_ONLY ->
                notes.warn(
                        "zone-by-offset",
                        "Of the time zone \"" + shown + "\" only the offset is known (" + id
                                + "): summer times may be off.");
            case UNKNOWN ->
                notes.warn(
                        "zone-unknown",
                        "The time zone \"" + shown + "\" is not known; its times are read as " + id + ".");
        }
        return named.zone();
    }

    private static BadValue unreadable(ContentLine line, String value) {
        return new BadValue(
                "bad-date", line.name() + " \"" + Notes.quoted(value) + "\" is not a date or a date with a time.");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
