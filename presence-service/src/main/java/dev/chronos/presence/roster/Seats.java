package dev.chronos.presence.roster;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.PresenceMetrics.Ended;
import dev.chronos.presence.platform.loop.Loop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Who sits where through this instance's sockets. Each change is declared. Runs on the loop only. */
@ApplicationScoped
public class Seats {
    private static final Logger LOG = Logger.getLogger(Seats.class);

    private final Declarer declarer;
    private final Loop loop;
    private final Clock clock;
    private final PresenceConfig config;
    private final PresenceMetrics metrics;
    private final Map<Seat, Tabs> seats = new HashMap<>();

    Seats(Declarer declarer, Loop loop, Clock clock, PresenceConfig config, PresenceMetrics metrics) {
        this.declarer = declarer;
        this.loop = loop;
        this.clock = clock;
        this.config = config;
        this.metrics = metrics;
    }

    /** A tab came. FULL means that it is not seated. Fails when Redis is away; the tab is seated and declared later. */
    public Uni<PutOutcome> enter(Seat seat, String tabId, Profile profile) {
        var now = clock.millis();
        var tabs = seats.computeIfAbsent(seat, unused -> new Tabs());
        tabs.enter(tabId, new TabState(profile, now, Activity.ACTIVE, now, null, null, false));
        return declarer.declare(seat, tabs.entry()).invoke(outcome -> {
            if (outcome == PutOutcome.FULL) {
                remove(seat, tabs, tabId);
            }
        });
    }

    /** A tab told something of itself. */
    public void focus(Seat seat, String tabId, Focus focus) {
        var tabs = seats.get(seat);
        if (tabs != null) {
            tabs.change(tabId, tab -> tab.with(focus, clock.millis()));
            declare(seat, tabs);
        }
    }

    /** A tab went, and said so or was put out. */
    public void leave(Seat seat, String tabId, Ended cause) {
        var tabs = seats.get(seat);
        if (tabs != null && remove(seat, tabs, tabId)) {
            metrics.ended(cause);
            declare(seat, tabs);
        }
    }

    /** A tab vanished: its person stays for the grace, in case it was a reload. */
    public void linger(Seat seat, String tabId) {
        var tabs = seats.get(seat);
        if (tabs == null) {
            return;
        }
        tabs.change(tabId, TabState::withLingering);
        loop.after(config.closeGrace(), () -> {
            if (tabs.isLingering(tabId)) {
                leave(seat, tabId, Ended.GRACE);
            }
        });
    }

    private boolean remove(Seat seat, Tabs tabs, String tabId) {
        var removed = tabs.leave(tabId);
        if (tabs.isEmpty()) {
            seats.remove(seat, tabs);
        }
        return removed;
    }

    private void declare(Seat seat, Tabs tabs) {
        declarer.declare(seat, tabs.entry())
                .subscribe()
                .with(ignored -> {}, failed -> LOG.debugf("declared later cause=%s", failed));
    }
}
