package dev.chronos.gateway.socket;

import dev.chronos.gateway.login.SessionEnded;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Future;
import io.vertx.core.net.NetSocket;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The open tunnels of this gateway. A tunnel outlives access tokens, but not the session that opened it. */
@Singleton
final class Tunnels {
    private static final int FAREWELL_SECONDS = 2;

    private final Set<Tunnel> open = ConcurrentHashMap.newKeySet();

    Tunnels(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("chronos.gateway.tunnels", List.of(), open);
    }

    /**
     * Joins both sockets until one of them closes. Each waits for the other: a slow reader slows its writer, nothing piles up.
     *
     * @param sessionId of the session that asked for it; null for a bearer token, which has no end that we hear of
     */
    void join(NetSocket client, NetSocket service, @Nullable String sessionId) {
        var tunnel = new Tunnel(client, service, sessionId);
        open.add(tunnel);
        client.closeHandler(closed -> {
            open.remove(tunnel);
            service.close();
        });
        service.closeHandler(closed -> client.close());
        client.pipeTo(service);
        service.pipeTo(client);
    }

    void onSessionEnded(@Observes SessionEnded ended) {
        open.stream()
                .filter(tunnel -> Objects.equals(tunnel.sessionId(), ended.sessionId()))
                .forEach(tunnel -> tunnel.end(CloseFrame.SIGNED_OUT));
    }

    /** Waits until the frames are out: the server closes its connections right after. */
    void onShutdown(@Observes ShutdownDelayInitiatedEvent stopping) {
        var ends = open.stream()
                .map(tunnel -> tunnel.end(CloseFrame.GOING_AWAY))
                .map(end -> end.toCompletionStage().toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, FAREWELL_SECONDS, TimeUnit.SECONDS)
                .exceptionally(gone -> null)
                .join();
    }

    private record Tunnel(
            NetSocket client, NetSocket service, @Nullable String sessionId) {
        /** The frame may land inside a message that is just passing; the reader then fails the connection, which ends it too. */
        Future<Void> end(CloseFrame reason) {
            service.write(reason.toServer()).onComplete(written -> service.close());
            return client.write(reason.toClient()).eventually(() -> client.close());
        }
    }
}
