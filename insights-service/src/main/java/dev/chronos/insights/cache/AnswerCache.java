package dev.chronos.insights.cache;

import dev.chronos.insights.InsightsConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    /** After a failure Redis is left alone for a moment: else each command of a request would wait in vain. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private final ReactiveRedisDataSource redis;
    private final InsightsConfig config;
    private final AtomicBoolean away = new AtomicBoolean();
    private volatile long quietUntil = System.nanoTime();

    AnswerCache(ReactiveRedisDataSource redis, InsightsConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /**
     * What Redis knows.
     *
     * @param guests state of the answers of the user's guests a moment ago
     * @param kept the answer, of whatever state of the rows
     * @param away true when it could not be asked
     */
    record Look(@Nullable String guests, @Nullable Kept kept, boolean away) {}

    /** Both in one round trip. */
    Uni<Look> look(String userId, String range) {
        var guests = guests(userId);
        var key = key(userId, range);
        return bounded(redis.value(String.class).mget(guests, key))
                .map(found -> found == null
                        ? new Look(null, null, true)
                        : new Look(found.get(guests), Kept.parse(found.get(key)), false));
    }

    /** Keeps an answer for a while. */
    Uni<Void> put(String userId, String range, Kept kept) {
        var key = key(userId, range);
        var seconds = config.cacheTtl().toSeconds();
        return bounded(redis.value(String.class)
                        .setex(key, seconds, kept.text())
                        .chain(() -> redis.set(String.class).sadd(index(userId), key))
                        .chain(() -> redis.key().expire(index(userId), seconds)))
                .replaceWithVoid();
    }

    /** Puts a newer text in the place of an answer that is still kept, and for no longer. */
    Uni<Void> renew(String userId, String range, Kept kept) {
        var inPlace = new SetArgs().xx().keepttl();
        return bounded(redis.value(String.class)
                        .set(key(userId, range), kept.text(), inPlace)
                        .replaceWith(true))
                .replaceWithVoid();
    }

    /** Remembers the state of the answers of the user's guests for a moment. */
    Uni<Void> putGuests(String userId, String state) {
        return bounded(redis.value(String.class)
                        .psetex(guests(userId), config.guestCheck().toMillis(), state)
                        .replaceWith(true))
                .replaceWithVoid();
    }

    /** Takes a lock; null when Redis is away. */
    Uni<@Nullable Boolean> lock(String userId, String range, String token, Duration lease) {
        var millis = Long.toString(lease.toMillis());
        return bounded(redis.execute("SET", lockKey(userId, range), token, "NX", "PX", millis)
                .map(done -> done != null));
    }

    /** Gives a lock back, unless it ran out and is another's by now. */
    Uni<Void> unlock(String userId, String range, String token) {
        var script = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";
        return bounded(redis.execute("EVAL", script, "1", lockKey(userId, range), token))
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
                    keys.add(guests(userId));
                    return redis.key().del(keys.toArray(String[]::new));
                }))
                .replaceWithVoid();
    }

    private <T> Uni<@Nullable T> bounded(Uni<T> command) {
        return CallerContext.keep(
                        command.ifNoItem().after(config.cachePatience()).fail())
                .invoke(() -> away.set(false))
                .onFailure()
                .invoke(this::noteAway)
                .onFailure()
                .recoverWithNull();
    }

    /** Once for each outage. */
    private void noteAway(Throwable cause) {
        quietUntil = System.nanoTime() + QUIET.toNanos();
        if (away.compareAndSet(false, true)) {
            LOG.warnf("cache away, answering without it cause=%s", cause.toString());
        }
    }

    private static String key(String userId, String range) {
        return "insights:" + userId + ":" + range;
    }

    private static String index(String userId) {
        return key(userId, "keys");
    }

    private static String guests(String userId) {
        return key(userId, "guests");
    }

    private static String lockKey(String userId, String range) {
        return key(userId, "flight:" + range);
    }
}
