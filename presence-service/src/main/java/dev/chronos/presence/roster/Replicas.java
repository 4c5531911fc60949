package dev.chronos.presence.roster;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.platform.loop.Loop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The calendars that somebody watches on this instance. Runs on the loop only. */
@ApplicationScoped
public class Replicas {
    private static final Logger LOG = Logger.getLogger(Replicas.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final PresenceStore store;
    private final Loop loop;
    private final PresenceConfig config;
    private final PresenceMetrics metrics;
    private final Event<RosterChanged> changed;
    private final Map<String, Replica> replicas = new HashMap<>();

    Replicas(
            PresenceStore store,
            Loop loop,
            PresenceConfig config,
            PresenceMetrics metrics,
            Event<RosterChanged> changed) {
        this.store = store;
        this.loop = loop;
        this.config = config;
        this.metrics = metrics;
        this.changed = changed;
    }

    /** Begins to follow a calendar; to be ended by {@link #unwatch}. Completes when its people are known. */
    public Uni<Void> watch(String calendarId) {
        var replica = replicas.get(calendarId);
        if (replica == null) {
            replica = make(calendarId);
            replicas.put(calendarId, replica);
            replica.sync("watch");
        }
        replica.watchers++;
        return replica.ready();
    }

    /** Ends one watching. */
    public void unwatch(String calendarId) {
        var replica = replicas.get(calendarId);
        if (replica != null && --replica.watchers == 0) {
            replicas.remove(calendarId);
        }
    }

    /** The people in a calendar that is watched here, first come first. */
    public Collection<Member> visible(String calendarId) {
        var replica = replicas.get(calendarId);
        return replica == null ? List.of() : replica.visible();
    }

    /** All watched calendars are read anew. */
    void resync(String reason) {
        List.copyOf(replicas.values()).forEach(replica -> replica.sync(reason));
    }

    /** One message of the event channel. */
    void hear(LogEvent event) {
        var replica = replicas.get(event.calendarId());
        if (replica != null) {
            replica.hear(event);
        }
    }

    /** People visible over all watched calendars. */
    int memberCount() {
        return replicas.values().stream()
                .mapToInt(replica -> replica.visible().size())
                .sum();
    }

    private Replica make(String calendarId) {
        return new Replica(
                reason -> read(calendarId, reason),
                changes -> tell(calendarId, changes),
                () -> loop.after(config.quarantine(), () -> endQuarantine(calendarId)));
    }

    private Uni<Snapshot> read(String calendarId, String reason) {
        metrics.snapshot(reason);
        return store.snapshot(calendarId)
                .onFailure()
                .invoke(failed -> LOG.debugf("no snapshot calendarId=%s cause=%s", calendarId, failed))
                .onFailure(failed -> replicas.containsKey(calendarId))
                .retry()
                .withBackOff(RETRY, RETRY.multipliedBy(2))
                .indefinitely()
                .emitOn(loop);
    }

    private void tell(String calendarId, List<RosterChange> changes) {
        for (var change : changes) {
            switch (change.kind()) {
                case ADDED -> metrics.joined();
                case REMOVED -> metrics.left();
                case UPDATED -> {}
            }
        }
        changed.fire(new RosterChanged(calendarId, changes));
    }

    private void endQuarantine(String calendarId) {
        var replica = replicas.get(calendarId);
        if (replica != null) {
            replica.endQuarantine();
        }
    }
}
