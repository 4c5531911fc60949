package dev.chronos.presence.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Makes the only clock of the service; whatever needs the time has it injected, so that a test can set it. */
final class Clocks {
    private static final Duration TABLE_PRECISION = Duration.ofMillis(1);

    /** UTC in whole milliseconds: what the tables hold, so that an answer and the row it speaks of are equal. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), TABLE_PRECISION);
    }
}
