package dev.chronos.sharing.ical.read;

import dev.chronos.sharing.ical.text.Component;
import dev.chronos.sharing.ical.value.BadValue;
import dev.chronos.sharing.ical.value.Moment;
import dev.chronos.sharing.ical.value.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When an event takes place.
 *
 * @param start of a whole-day event the start of its first day in {@code zone}
 * @param end exclusive; of a whole-day event the start of the day after its last
 * @param zone whose wall clock a repetition follows: that of DTSTART; of floating and whole-day events the calendar's
 */
public record EventTimes(Instant start, Instant end, boolean allDay, ZoneId zone) {
    /** @throws BadValue when they cannot be used */
    static EventTimes of(Component event, Reading reading) {
        var line = event.line("DTSTART");
        if (line == null || line.value().isBlank()) {
            throw new BadValue("no-start", "It has no DTSTART.");
        }
        var start = Moment.of(line, reading.zones(), reading.notes());
        if (start.isDate()) {
            return days(start.date(), lastDay(event, start.date(), reading), reading.floating());
        }
        var timed = timed(event, start, reading);
        return isMarkedAllDay(event) && timed.isMidnights()
                ? days(start.date(), LocalDate.ofInstant(timed.end, timed.zone), reading.floating())
                : timed;
    }

    /** The start of the occurrence that a RECURRENCE-ID, EXDATE or RDATE of this event names. */
    Instant occurrence(Moment named) {
        if (allDay) {
            return named.date().atStartOfDay(zone).toInstant();
        }
        return named.isDate()
                ? ZonedDateTime.ofLocal(named.date().atTime(wall()), zone, null).toInstant()
                : named.instant(zone);
    }

    /** The same event at another start; whole days stay whole. */
    EventTimes movedTo(Instant other) {
        if (!allDay) {
            return new EventTimes(other, other.plus(Duration.between(start, end)), false, zone);
        }
        var first = LocalDate.ofInstant(other, zone);
        var length = ChronoUnit.DAYS.between(LocalDate.ofInstant(start, zone), LocalDate.ofInstant(end, zone));
        return days(first, first.plusDays(length), zone);
    }

    private LocalTime wall() {
        return LocalTime.ofInstant(start, zone);
    }

    private boolean isMidnights() {
        return end.isAfter(start)
                && wall().equals(LocalTime.MIDNIGHT)
                && LocalTime.ofInstant(end, zone).equals(LocalTime.MIDNIGHT);
    }

    private static EventTimes days(LocalDate first, LocalDate end, ZoneId zone) {
        return new EventTimes(
                first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant(), true, zone);
    }

    /** The day after the last one. Some programs write the last day itself for an event of one day. */
    private static LocalDate lastDay(Component event, LocalDate first, Reading reading) {
        var line = event.line("DTEND");
        var duration = event.value("DURATION");
        var end = first.plusDays(1);
        if (line != null && !line.value().isBlank()) {
            end = Moment.of(line, reading.zones(), reading.notes()).date();
        } else if (duration != null) {
            end = first.plusDays(Span.parse(duration).wholeDays());
        }
        if (end.isBefore(first)) {
            throw endBeforeStart();
        }
        return end.equals(first) ? first.plusDays(1) : end;
    }

    private static EventTimes timed(Component event, Moment start, Reading reading) {
        var zone = start.zoneOr(reading.floating());
        var begin = start.instant(zone);
        var line = event.line("DTEND");
        var duration = event.value("DURATION");
        var end = begin;
        if (line != null && !line.value().isBlank()) {
            end = Moment.of(line, reading.zones(), reading.notes()).instant(zone);
        } else if (duration != null) {
            end = Span.parse(duration).after(begin.atZone(zone)).toInstant();
        }
        if (end.isBefore(begin)) {
            throw endBeforeStart();
        }
        return new EventTimes(begin, end, false, zone);
    }

    /** Outlook writes whole days as midnights of the author's zone, and says so. */
    private static boolean isMarkedAllDay(Component event) {
        return "TRUE".equalsIgnoreCase(event.value("X-MICROSOFT-CDO-ALLDAYEVENT"));
    }

    private static BadValue endBeforeStart() {
        return new BadValue("end-before-start", "It ends before it starts.");
    }
}
