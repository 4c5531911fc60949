package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceConfig;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The first frame of each socket, or its end. */
@ApplicationScoped
class Greeter {
    private static final Pattern PROTOCOL = Pattern.compile("(?:^|&)protocol=([^&]*)");
    private static final String SPOKEN = "7";
    private static final long ACTIVITY_SECONDS = 30;

    private final Clients clients;
    private final ServerFrames frames;
    private final PresenceConfig config;
    private volatile boolean draining;

    Greeter(Clients clients, ServerFrames frames, PresenceConfig config) {
        this.clients = clients;
        this.frames = frames;
        this.config = config;
    }

    Uni<Void> greet(WebSocketConnection connection) {
        var refusal = refusal(connection);
        if (refusal != null) {
            return connection
                    .sendText(frames.error(refusal.code(), refusal.reason()))
                    .chain(() -> connection.close(refusal.asReason()));
        }
        var client = clients.add(connection);
        client.send(frames.connected(client.socketId(), ACTIVITY_SECONDS));
        return Uni.createFrom().voidItem();
    }

    /** From now on, who connects is sent on to another instance. */
    void drain() {
        draining = true;
    }

    private @Nullable CloseCode refusal(WebSocketConnection connection) {
        if (draining) {
            return CloseCode.GOING_AWAY;
        }
        if (!config.pusher().key().equals(connection.pathParam("key"))) {
            return CloseCode.UNKNOWN_APPLICATION;
        }
        var query = connection.handshakeRequest().query();
        var protocol = PROTOCOL.matcher(query == null ? "" : query);
        if (!protocol.find()) {
            return CloseCode.NO_PROTOCOL;
        }
        return protocol.group(1).equals(SPOKEN) ? null : CloseCode.UNSUPPORTED_PROTOCOL;
    }
}
