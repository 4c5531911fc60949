package dev.chronos.presence.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.platform.redis.RedisFeed;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Hears {@code chronos:content}: the viewers of the calendar are told to fetch it again. */
@Singleton
final class ContentFeed {
    private static final Logger LOG = Logger.getLogger(ContentFeed.class);
    private static final String CHANNEL = "chronos:content";

    private final Channels channels;
    private final ObjectMapper json;

    ContentFeed(Channels channels, ObjectMapper json) {
        this.channels = channels;
        this.json = json;
    }

    void onStart(@Observes StartupEvent started, RedisFeed feed) {
        feed.on(CHANNEL, this::hear);
    }

    private void hear(String message) {
        try {
            var node = json.readTree(message);
            channels.tellContentChanged(
                    node.path("calendarId").asText(), node.path("version").asLong());
        } catch (JsonProcessingException unreadable) {
            LOG.warnf("unreadable content message ignored cause=%s", unreadable);
        }
    }
}
