package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.websockets.next.WebSocketConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open sockets of this instance, and whether their peers still live. */
@ApplicationScoped
class Clients {
    private final Loop loop;
    private final Clock clock;
    private final PresenceConfig config;
    private final PresenceMetrics metrics;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Client> open = new ConcurrentHashMap<>();

    Clients(Loop loop, Clock clock, PresenceConfig config, PresenceMetrics metrics) {
        this.loop = loop;
        this.clock = clock;
        this.config = config;
        this.metrics = metrics;
    }

    void onStart(@Observes StartupEvent started) {
        metrics.gauge("sockets", open::size);
        loop.every(config.ping().dividedBy(3), this::checkPeers);
    }

    Client add(WebSocketConnection connection) {
        var client = new Client(
                random.nextInt(Integer.MAX_VALUE) + "." + random.nextInt(Integer.MAX_VALUE),
                connection,
                loop,
                config.outboundLimit(),
                metrics::slowClosed,
                clock.instant());
        open.put(connection.id(), client);
        return client;
    }

    @Nullable Client get(WebSocketConnection connection) {
        return open.get(connection.id());
    }

    void remove(Client client) {
        open.remove(client.connectionId());
    }

    Collection<Client> all() {
        return List.copyOf(open.values());
    }

    /** The peer said something. */
    void heard(Client client) {
        client.heardAt = clock.instant();
    }

    private void checkPeers() {
        var now = clock.instant();
        for (var client : all()) {
            var waitsForPong = client.pingedAt.isAfter(client.heardAt);
            if (waitsForPong && now.isAfter(client.pingedAt.plus(config.pongWait()))) {
                client.close(CloseCode.NO_PONG);
            } else if (!waitsForPong && now.isAfter(client.pingedAt.plus(config.ping()))) {
                client.ping(now);
            }
        }
    }
}
