package dev.chronos.sharing.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Where the wall times of an event's rule lie on the time line. */
final class Placement {
    private final RecurringEvent event;
    private final LocalDateTime first;
    private final long wholeDays;

    Placement(RecurringEvent event) {
        this.event = event;
        first = firstWall(event);
        wholeDays =
                ChronoUnit.DAYS.between(first.toLocalDate(), day(event.start().plus(event.duration()), event.zone()));
    }

    /** The wall time of the first occurrence. */
    LocalDateTime first() {
        return first;
    }

    /** The occurrence at a wall time, given in seconds. */
    Instance instance(long wallSecond) {
        var wall = LocalDateTime.ofEpochSecond(wallSecond, first.getNano(), ZoneOffset.UTC);
        var start = onZone(wall);
        if (start.toInstant().isBefore(event.start())) {
            // The event began in the second half of an overlap: its own start and what follows lie there too.
            start = start.withLaterOffsetAtOverlap();
        }
        var end = event.allDay() && wholeDays > 0
                ? onZone(wall.plusDays(wholeDays)).toInstant()
                : start.toInstant().plus(event.duration());
        return new Instance(start.toInstant(), end);
    }

    private ZonedDateTime onZone(LocalDateTime wall) {
        return ZonedDateTime.ofLocal(wall, event.zone(), null);
    }

    /** A whole day whose midnight was skipped still starts at midnight on other days. */
    private static LocalDateTime firstWall(RecurringEvent event) {
        var day = day(event.start(), event.zone());
        var startsWithDay = day.atStartOfDay(event.zone()).toInstant().equals(event.start());
        return event.allDay() && startsWithDay
                ? day.atStartOfDay()
                : LocalDateTime.ofInstant(event.start(), event.zone());
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }
}
