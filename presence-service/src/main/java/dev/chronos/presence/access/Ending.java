package dev.chronos.presence.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An answer about access that holds for a time at most. */
interface Ending {
    /** When the access ends; null when it does not. */
    @Nullable Instant until();

    /** How long the answer may be remembered: the usual time, or until the access ends when that is sooner. */
    default Duration memorable(Duration usual, Clock clock) {
        var end = until();
        if (end == null) {
            return usual;
        }
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left.compareTo(usual) < 0 ? left : usual;
    }
}
