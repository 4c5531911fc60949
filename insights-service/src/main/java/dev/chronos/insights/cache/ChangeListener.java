package dev.chronos.insights.cache;

import dev.chronos.insights.InsightsConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears on Redis that something changed and drops the answers of the users concerned. Only a help: every answer is also
 * checked against {@link ChangeStamp} and kept for a short time.
 */
@ApplicationScoped
class ChangeListener {
    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final List<String> CHANNELS = List.of("chronos:content", "chronos:acl");
    private static final int MOST_USERS = 1_000;

    private final ReactiveRedisDataSource redis;
    private final AnswerCache cache;
    private final InsightsConfig config;

    ChangeListener(ReactiveRedisDataSource redis, AnswerCache cache, InsightsConfig config) {
        this.redis = redis;
        this.cache = cache;
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        subscribe();
    }

    private void subscribe() {
        redis.pubsub(String.class)
                .subscribe(CHANNELS, this::changed, () -> subscribeLater(null), this::subscribeLater)
                .subscribe()
                .with(subscriber -> LOG.debug("subscribed to changes"), this::subscribeLater);
    }

    private void subscribeLater(@Nullable Throwable cause) {
        LOG.debugf("not subscribed to changes cause=%s", cause);
        Uni.createFrom()
                .voidItem()
                .onItem()
                .delayIt()
                .by(config.resubscribeAfter())
                .subscribe()
                .with(later -> subscribe(), failed -> LOG.warnf("no more change messages cause=%s", failed));
    }

    private void changed(String message) {
        cache.drop(users(message))
                .subscribe()
                .with(done -> {}, failed -> LOG.debugf("answers not dropped cause=%s", failed.toString()));
    }

    /** {@code userIds} of a content message, {@code userId} of an access message; nothing of what is no such message. */
    static Set<String> users(String message) {
        var users = new LinkedHashSet<String>();
        try {
            var json = new JsonObject(message);
            if (json.getValue("userId") instanceof String user) {
                users.add(user);
            }
            if (json.getValue("userIds") instanceof JsonArray list) {
                list.stream()
                        .filter(String.class::isInstance)
                        .limit(MOST_USERS)
                        .forEach(user -> users.add((String) user));
            }
        } catch (DecodeException unreadable) {
            LOG.debug("a message that is no JSON object");
        }
        return users;
    }
}
