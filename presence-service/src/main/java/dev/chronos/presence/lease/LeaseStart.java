package dev.chronos.presence.lease;

import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;

/** Starts what keeps and what ends leases. */
final class LeaseStart {
    void onStart(@Observes StartupEvent started, Loop loop, Heartbeat heartbeat, Reaper reaper) {
        heartbeat.start(loop);
        reaper.start(loop);
    }
}
