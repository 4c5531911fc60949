package dev.chronos.presence;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** Refuses to start with times that contradict each other: presence would flap or ghosts would stay, and nobody would know why. */
final class ConfigCheck {
    void onStart(@Observes StartupEvent started, PresenceConfig config) {
        atLeastTwice("lease", config.lease(), "beat", config.beat());
        atLeastTwice("visitor-lease", config.visitorLease(), "poll", config.poll());
        atLeastTwice("lease", config.lease(), "redis-timeout", config.redisTimeout());
    }

    private static void atLeastTwice(String longName, Duration longer, String shortName, Duration shorter) {
        if (longer.compareTo(shorter.multipliedBy(2)) < 0) {
            throw new IllegalStateException("chronos.presence.%s (%s) must be at least twice chronos.presence.%s (%s)"
                    .formatted(longName, longer, shortName, shorter));
        }
    }
}
