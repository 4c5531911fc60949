package dev.chronos.gateway.login;

import dev.chronos.gateway.GatewayConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/** The tokens of the browser sessions, in Redis under {@code gateway:session:…}. */
@Singleton
final class TokenTable {
    private final ReactiveValueCommands<String, StoredTokens> values;
    private final ReactiveKeyCommands<String> keys;

    private final Duration timeout;

    TokenTable(ReactiveRedisDataSource redis, GatewayConfig config) {
        timeout = config.sessionTimeout();
        values = redis.value(StoredTokens.class);
        keys = redis.key();
    }

    /** Empty when there is no such session, or no longer. */
    Uni<Optional<StoredTokens>> find(String sessionId) {
        return values.get(key(sessionId)).map(Optional::ofNullable).plug(this::inTime);
    }

    /** Writes the tokens of a session, new or renewed. */
    Uni<Void> save(String sessionId, StoredTokens tokens, long maxAgeSeconds) {
        return values.setex(key(sessionId), maxAgeSeconds, tokens).plug(this::inTime);
    }

    Uni<Void> delete(String sessionId) {
        return keys.del(key(sessionId)).replaceWithVoid().plug(this::inTime);
    }

    /** The client's own time-out only bounds calls that block. */
    private <T> Uni<T> inTime(Uni<T> command) {
        return command.ifNoItem().after(timeout).fail();
    }

    /** The id is the browser's secret; whoever can read Redis shall not be able to use it. */
    private static String key(String sessionId) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(sessionId.getBytes(StandardCharsets.US_ASCII));
            return "gateway:session:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
