package dev.chronos.sharing.change;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.pubsub.ReactivePubSubCommands;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the other services what was committed. Fire and forget: a lost message delays them until their own bound, so a
 * failure is logged and never fails the request.
 */
@ApplicationScoped
public class ChangeChannel {
    private static final Logger LOG = Logger.getLogger(ChangeChannel.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final ReactivePubSubCommands<String> redis;

    ChangeChannel(ReactiveRedisDataSource redis) {
        this.redis = redis.pubsub(String.class);
    }

    /** Who may see a calendar has changed. */
    public Uni<Void> accessChanged(String calendarId, @Nullable String userId, long aclVersion, Kind kind) {
        var message = new JsonObject()
                .put("calendarId", calendarId)
                .put("aclVersion", aclVersion)
                .put("kind", kind.wire());
        return publish("chronos:acl", userId == null ? message : message.put("userId", userId));
    }

    /** What a calendar holds has changed. */
    public Uni<Void> contentChanged(String calendarId, long version, List<String> userIds) {
        var message = new JsonObject()
                .put("calendarId", calendarId)
                .put("version", version)
                .put("userIds", new JsonArray(userIds));
        return publish("chronos:content", message);
    }

    private Uni<Void> publish(String channel, JsonObject message) {
        return redis.publish(channel, message.encode())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(lost -> LOG.warnf("message lost channel=%s cause=%s", channel, lost.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** What happened to the access of a person, or to the calendar. */
    public enum Kind {
        /** Somebody has access who had none. */
        GRANTED,
        /** The permission or its end is another. */
        CHANGED,
        /** Somebody has no access any more. */
        REVOKED;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
