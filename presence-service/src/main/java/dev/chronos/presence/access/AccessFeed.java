package dev.chronos.presence.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.platform.redis.RedisFeed;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;

/** Hears {@code chronos:acl}: forgets what was remembered, and passes it on. */
@Singleton
final class AccessFeed {
    private static final Logger LOG = Logger.getLogger(AccessFeed.class);
    private static final String CHANNEL = "chronos:acl";
    private static final Set<String> TAKEN = Set.of("revoked", "deleted");

    private final CalendarAccess access;
    private final Event<AccessChanged> changed;
    private final ObjectMapper json;

    AccessFeed(CalendarAccess access, Event<AccessChanged> changed, ObjectMapper json) {
        this.access = access;
        this.changed = changed;
        this.json = json;
    }

    void onStart(@Observes StartupEvent started, RedisFeed feed) {
        feed.on(CHANNEL, this::hear);
    }

    private void hear(String message) {
        try {
            var node = json.readTree(message);
            var calendarId = node.path("calendarId").asText();
            access.forget(calendarId);
            var userId = node.hasNonNull("userId") ? node.path("userId").asText() : null;
            changed.fire(new AccessChanged(
                    calendarId, userId, TAKEN.contains(node.path("kind").asText())));
        } catch (JsonProcessingException unreadable) {
            LOG.warnf("unreadable access message ignored cause=%s", unreadable);
        }
    }
}
