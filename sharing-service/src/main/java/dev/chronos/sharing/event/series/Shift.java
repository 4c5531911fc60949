package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;

/** Where the wall times of a series go when it moves: all by as much, onto the other zone. */
final class Shift {
    private final Times from;
    private final Times to;
    private final Duration distance;

    Shift(Times from, Times to) {
        this.from = from;
        this.to = to;
        distance = Duration.between(from.wall(), to.wall());
    }

    Instant of(Instant instant) {
        return ZonedDateTime.ofLocal(from.wall(instant).plus(distance), to.place(), null)
                .toInstant();
    }

    /** Whole local days between the two starts. */
    long days() {
        return to.firstDay().toEpochDay() - from.firstDay().toEpochDay();
    }
}
