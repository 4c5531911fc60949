package dev.chronos.insights.cache;

import dev.chronos.insights.InsightsConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finished answers by user and range, under {@code insights:{userId}:{range}}. A set beside them knows a user's keys, so
 * that all can be dropped. A failure is a miss, never an error.
 */
@ApplicationScoped
public class AnswerCache {
    private static final Logger LOG = Logger.getLogger(AnswerCache.class);
    private static final char STAMP_END = '\n';

    private final ReactiveRedisDataSource redis;
    private final InsightsConfig config;
    private final AtomicBoolean away = new AtomicBoolean();

    AnswerCache(ReactiveRedisDataSource redis, InsightsConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /**
     * A kept answer.
     *
     * @param stamp state of the user's rows now; an answer from another state is a miss
     * @return null when there is none
     */
    public Uni<@Nullable String> get(String userId, String range, String stamp) {
        return bounded(redis.value(String.class).get(key(userId, range))).map(kept -> matching(kept, stamp));
    }

    /** Keeps an answer for a while. */
    public Uni<Void> put(String userId, String range, String stamp, String answer) {
        var key = key(userId, range);
        var seconds = config.cacheTtl().toSeconds();
        return bounded(redis.value(String.class)
                        .setex(key, seconds, stamp + STAMP_END + answer)
                        .chain(() -> redis.set(String.class).sadd(index(userId), key))
                        .chain(() -> redis.key().expire(index(userId), seconds)))
                .replaceWithVoid();
    }

    /** Drops all answers of these users. */
    public Uni<Void> drop(Collection<String> userIds) {
        var drops = userIds.stream().map(this::drop).toList();
        return drops.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(drops).andCollectFailures().replaceWithVoid();
    }

    private Uni<Void> drop(String userId) {
        return bounded(redis.set(String.class).smembers(index(userId)).chain(keys -> {
                    keys.add(index(userId));
                    return redis.key().del(keys.toArray(String[]::new));
                }))
                .replaceWithVoid();
    }

    private <T> Uni<@Nullable T> bounded(Uni<T> command) {
        return command.ifNoItem()
                .after(config.cachePatience())
                .fail()
                .invoke(() -> away.set(false))
                .onFailure()
                .invoke(this::noteAway)
                .onFailure()
                .recoverWithNull();
    }

    /** Once for each outage. */
    private void noteAway(Throwable cause) {
        if (away.compareAndSet(false, true)) {
            LOG.warnf("cache away, answering without it cause=%s", cause.toString());
        }
    }

    private static @Nullable String matching(@Nullable String kept, String stamp) {
        return kept != null && kept.startsWith(stamp + STAMP_END) ? kept.substring(stamp.length() + 1) : null;
    }

    private static String key(String userId, String range) {
        return "insights:" + userId + ":" + range;
    }

    private static String index(String userId) {
        return key(userId, "keys");
    }
}
