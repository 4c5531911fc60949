package dev.chronos.gateway.login;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Lets one request at a time renew the tokens of a session. A page sends several calls at once; a provider that rotates
 * refresh tokens takes the second use of one for theft, and six tabs would sign their own user out.
 *
 * <p>Per process. Calls of one browser that meet different gateways at the moment of expiry can still both refresh.
 */
@Singleton
final class Refreshes {
    /** Longer than a provider takes; after it the follower tries for itself. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ConcurrentMap<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    /** True for the one caller that shall renew the tokens; it must call {@link #done}. */
    boolean lead(String sessionId) {
        return running.putIfAbsent(sessionId, new CompletableFuture<>()) == null;
    }

    /** Ends when the leader is done, or patience is. */
    Uni<Void> follow(String sessionId) {
        var leader = running.get(sessionId);
        if (leader == null) {
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .<Void>emitter(waiting -> leader.whenComplete((done, never) -> complete(waiting)))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem((Void) null);
    }

    /** The leader's tokens are stored, or its attempt failed. */
    void done(String sessionId) {
        var leader = running.remove(sessionId);
        if (leader != null) {
            leader.complete(null);
        }
    }

    private static void complete(UniEmitter<? super Void> waiting) {
        waiting.complete(null);
    }
}
