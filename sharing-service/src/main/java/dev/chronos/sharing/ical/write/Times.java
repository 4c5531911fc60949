package dev.chronos.sharing.ical.write;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * When an event takes place, the first time if it repeats.
 *
 * @param start first instant
 * @param end first instant after it; never before the start
 * @param allDay true: whole local days
 * @param zone whose clock it follows
 */
public record Times(Instant start, Instant end, boolean allDay, ZoneId zone) {

    /** True when RFC 5545 has a way to write it. */
    public boolean canBeWritten() {
        return !end.isBefore(start) && Stamps.canSay(start) && Stamps.canSay(end);
    }

    /** In which the days of an all-day event begin: rows that hold midnights of UTC mean the days of UTC. */
    public ZoneId dayZone() {
        var localMidnight = start.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        var utcMidnight = start.atZone(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return allDay && !localMidnight.equals(start) && utcMidnight ? ZoneOffset.UTC : zone;
    }

    /** The first local day. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(start, dayZone());
    }

    /** The first local day after it: a row that ends where it starts still means its day. */
    public LocalDate afterLastDay() {
        var last = LocalDate.ofInstant(end, dayZone());
        return last.isAfter(firstDay()) ? last : firstDay().plusDays(1);
    }

    Duration length() {
        return Duration.between(start, end);
    }

    /** The same event at another time; whole days stay whole, however many hours they have. */
    Times startingAt(Instant other) {
        if (other.equals(start)) {
            return this;
        }
        if (!allDay) {
            return new Times(other, other.plus(length()), false, zone);
        }
        var days = firstDay().until(afterLastDay(), ChronoUnit.DAYS);
        var last = LocalDate.ofInstant(other, dayZone()).plusDays(days);
        return new Times(other, last.atStartOfDay(dayZone()).toInstant(), true, dayZone());
    }
}
