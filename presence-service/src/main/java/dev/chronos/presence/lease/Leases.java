package dev.chronos.presence.lease;

import dev.chronos.presence.platform.redis.RedisScripts;
import dev.chronos.presence.platform.redis.Script;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The leases in Redis, told by Redis's own clock. */
@ApplicationScoped
public class Leases {
    private static final Script OPEN = Script.named("open");
    private static final Script BEAT = Script.named("beat");
    private static final Script CLAIM = Script.named("claim");
    private static final Script RETIRE = Script.named("retire");
    private static final int CLAIM_LIMIT = 20;

    private final RedisScripts redis;

    Leases(RedisScripts redis) {
        this.redis = redis;
    }

    /** Opens or renews; false when the owner is condemned and must be reaped first. */
    public Uni<Boolean> open(String owner, Duration life) {
        return redis.run(OPEN, List.of(Keys.OWNERS), List.of(owner, millis(life)))
                .map(answer -> answer.toInteger() == 1);
    }

    /** Renews; false when the lease is lost. */
    Uni<Boolean> beat(String owner, Duration life) {
        return redis.run(BEAT, List.of(Keys.OWNERS), List.of(owner, millis(life)))
                .map(answer -> answer.toInteger() == 1);
    }

    /** Lets the lease run out after the grace. */
    public Uni<Void> retire(String owner, Duration grace) {
        return redis.run(RETIRE, List.of(Keys.OWNERS), List.of(owner, millis(grace)))
                .replaceWithVoid();
    }

    /** Condemns owners whose lease ran out; they are this instance's to reap. */
    Uni<List<String>> claim() {
        return redis.run(CLAIM, List.of(Keys.OWNERS), List.of(Integer.toString(CLAIM_LIMIT)))
                .map(RedisScripts::strings);
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
