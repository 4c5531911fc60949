package dev.chronos.presence.lease;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.platform.loop.Loop;
import dev.chronos.presence.platform.redis.RedisFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Keeps the instance's lease alive, and notices when this instance can no longer hear Redis although it may still speak. */
@ApplicationScoped
public class Heartbeat {
    private static final Logger LOG = Logger.getLogger(Heartbeat.class);

    private final InstanceLease lease;
    private final RedisFeed feed;
    private final Clock clock;
    private final PresenceConfig config;
    private final PresenceMetrics metrics;
    private Instant heardAt = Instant.EPOCH;
    private boolean failing;

    Heartbeat(InstanceLease lease, RedisFeed feed, Clock clock, PresenceConfig config, PresenceMetrics metrics) {
        this.lease = lease;
        this.feed = feed;
        this.clock = clock;
        this.config = config;
        this.metrics = metrics;
    }

    /** Begins with the first subscription: an instance that cannot hear must not declare. */
    void start(Loop loop) {
        feed.onSubscribed(() -> {
            heardAt = clock.instant();
            lease.renew("subscribed");
        });
        loop.every(config.beat(), this::beat);
        metrics.gauge("stale", () -> lease.isHeld() ? 0 : 1);
        metrics.gauge("incarnations", lease::incarnations);
    }

    /** An instance's own beat came back on the event channel. */
    public void heard(String owner) {
        if (owner.equals(lease.owner())) {
            heardAt = clock.instant();
        }
    }

    private void beat() {
        if (clock.instant().isAfter(heardAt.plus(config.beat().multipliedBy(2)))) {
            feed.drop();
        }
        lease.beat().subscribe().with(this::answered, this::failed);
    }

    private void answered(boolean held) {
        failing = false;
        if (!held) {
            lease.renew("condemned");
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            LOG.warnf("beat failed, others will remove our people when the lease ends cause=%s", failure);
        }
        failing = true;
    }
}
