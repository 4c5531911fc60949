package dev.chronos.sharing.link;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Counts tries of access codes, before they are looked at, so that many at once do not slip through. Without Redis nothing
 * can be counted, so nothing is tried: the failure goes to the caller as 503.
 */
@ApplicationScoped
class CodeTries {
    /** Wrong codes of one link in one {@link #PERIOD}. */
    static final int MOST = 10;

    static final Duration PERIOD = Duration.ofMinutes(15);

    private final ReactiveValueCommands<String, Long> redis;

    CodeTries(ReactiveRedisDataSource redis) {
        this.redis = redis.value(Long.class);
    }

    /** True when there is one left. */
    Uni<Boolean> take(String linkId) {
        return redis.set(key(linkId), 0L, new SetArgs().nx().ex(PERIOD))
                .chain(() -> redis.incr(key(linkId)))
                .map(tries -> tries <= MOST);
    }

    /** The code was right: that was no try. */
    Uni<Void> giveBack(String linkId) {
        return redis.decr(key(linkId)).replaceWithVoid();
    }

    private static String key(String linkId) {
        return "chronos:link-code:" + linkId;
    }
}
