package dev.chronos.sharing.event.draft;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an event takes place.
 *
 * @param start first instant; of an all-day event the start of its first day
 * @param end exclusive; of an all-day event the start of the day after its last
 * @param zone IANA id whose wall clock a rule follows; may be one that nobody knows, as the web app checks nothing
 */
public record Times(Instant start, Instant end, boolean allDay, String zone) {

    /** An event of whole local days. */
    static Times days(LocalDate first, LocalDate afterLast, String zone) {
        var id = ZoneId.of(zone);
        return new Times(
                first.atStartOfDay(id).toInstant(), afterLast.atStartOfDay(id).toInstant(), true, zone);
    }

    /**
     * The zone in which it lies. All-day rows hold local midnights; those that hold midnights of UTC instead mean the days
     * of UTC.
     */
    public ZoneId place() {
        var own = named();
        return allDay && !isMidnight(own) && isMidnight(ZoneOffset.UTC) ? ZoneOffset.UTC : own;
    }

    /** Length of a timed event; never negative. */
    public Duration length() {
        var length = Duration.between(start, end);
        return length.isNegative() ? Duration.ZERO : length;
    }

    /** The local date of its start. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(start, place());
    }

    /** The local date after its last one; an event that ends where it starts still means its day. */
    public LocalDate afterLastDay() {
        var day = LocalDate.ofInstant(end, place());
        return day.isAfter(firstDay()) ? day : firstDay().plusDays(1);
    }

    /** The wall clock at its start. */
    public LocalDateTime wall() {
        return wall(start);
    }

    /** The wall clock at an instant. */
    public LocalDateTime wall(Instant instant) {
        return LocalDateTime.ofInstant(instant, place());
    }

    /** The same event at another start: a timed one keeps its length, whole days stay whole. */
    public Times at(Instant other) {
        if (!allDay) {
            return new Times(other, other.plus(length()), false, zone);
        }
        var days = ChronoUnit.DAYS.between(firstDay(), afterLastDay());
        var last = wall(other).toLocalDate().plusDays(days);
        return new Times(other, last.atStartOfDay(place()).toInstant(), true, zone);
    }

    private ZoneId named() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private boolean isMidnight(ZoneId id) {
        var wall = LocalDateTime.ofInstant(start, id);
        return wall.toLocalTime().equals(LocalTime.MIDNIGHT)
                || wall.toLocalDate().atStartOfDay(id).toInstant().equals(start);
    }
}
