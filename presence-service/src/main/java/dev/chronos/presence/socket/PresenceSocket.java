package dev.chronos.presence.socket;

import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnPongMessage;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The endpoint of the Pusher protocol, version 7: one socket per browser tab, one tab may be in many channels. Anybody may
 * connect; to hear anything takes a signed subscription.
 */
@WebSocket(path = "/app/{key}")
public class PresenceSocket {
    private static final Logger LOG = Logger.getLogger(PresenceSocket.class);

    private final Greeter greeter;
    private final Frames frames;
    private final Subscriptions subscriptions;
    private final Clients clients;
    private final Loop loop;

    PresenceSocket(Greeter greeter, Frames frames, Subscriptions subscriptions, Clients clients, Loop loop) {
        this.greeter = greeter;
        this.frames = frames;
        this.subscriptions = subscriptions;
        this.clients = clients;
        this.loop = loop;
    }

    @OnOpen
    Uni<Void> onOpen(WebSocketConnection connection) {
        return onLoop(() -> greeter.greet(connection));
    }

    @OnTextMessage
    Uni<Void> onFrame(String text, WebSocketConnection connection) {
        return onLoop(() -> {
            var client = clients.get(connection);
            if (client == null) {
                return Uni.createFrom().voidItem();
            }
            clients.heard(client);
            return frames.handle(client, text);
        });
    }

    @OnPongMessage
    @NonBlocking
    void onPong(Buffer ignored, WebSocketConnection connection) {
        loop.execute(() -> {
            var client = clients.get(connection);
            if (client != null) {
                clients.heard(client);
            }
        });
    }

    @OnClose
    Uni<Void> onClose(WebSocketConnection connection) {
        return onLoop(() -> {
            var client = clients.get(connection);
            if (client != null) {
                client.closed();
                clients.remove(client);
                subscriptions.endAll(client);
            }
            return Uni.createFrom().voidItem();
        });
    }

    /** A peer that vanishes is no error of ours: the close that follows does all that is to be done. */
    @OnError
    Uni<Void> onError(Throwable failure, WebSocketConnection connection) {
        LOG.debugf("socket failed connectionId=%s cause=%s", connection.id(), failure);
        // Vert.x reports a message over the limit so, and would leave the socket open but deaf.
        return failure instanceof IllegalStateException && connection.isOpen()
                ? connection.close(CloseCode.TOO_LARGE.asReason())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> onLoop(Supplier<Uni<Void>> step) {
        return Uni.createFrom().voidItem().emitOn(loop).chain(() -> step.get());
    }
}
