package dev.chronos.presence.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.lease.Heartbeat;
import dev.chronos.presence.lease.Keys;
import dev.chronos.presence.platform.redis.RedisFeed;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Hears the event channel: beats go to the heartbeat, changes to the replicas. */
@Singleton
final class RosterFeed {
    private static final Logger LOG = Logger.getLogger(RosterFeed.class);

    private final PresenceStore store;
    private final Replicas replicas;
    private final Heartbeat heartbeat;
    private final ObjectMapper json;

    RosterFeed(PresenceStore store, Replicas replicas, Heartbeat heartbeat, ObjectMapper json) {
        this.store = store;
        this.replicas = replicas;
        this.heartbeat = heartbeat;
        this.json = json;
    }

    void onStart(@Observes StartupEvent started, RedisFeed feed, PresenceMetrics metrics) {
        feed.on(Keys.EVENTS, this::hear);
        metrics.gauge("members", replicas::memberCount);
    }

    private void hear(String message) {
        try {
            var node = json.readTree(message);
            if (node.path("k").asText().equals("hb")) {
                heartbeat.heard(node.path("o").asText());
                return;
            }
            var event = store.event(node);
            if (event != null) {
                replicas.hear(event);
            }
        } catch (JsonProcessingException | IllegalStateException unreadable) {
            LOG.warnf("unreadable event ignored cause=%s", unreadable);
        }
    }
}
