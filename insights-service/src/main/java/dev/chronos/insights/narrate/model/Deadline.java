package dev.chronos.insights.narrate.model;

import java.time.Duration;

/** A moment on the clock that no correction of the time of day moves. */
record Deadline(long begunNanos, Duration length) {
    static Deadline in(Duration length) {
        return new Deadline(System.nanoTime(), length);
    }

    Duration left() {
        return length.minus(spent());
    }

    Duration spent() {
        return Duration.ofNanos(System.nanoTime() - begunNanos);
    }
}
