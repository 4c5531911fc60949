package dev.chronos.presence.socket;

import dev.chronos.presence.roster.Profile;
import dev.chronos.presence.roster.Seat;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;

/** One open socket: what it has subscribed to, and what is still waiting to be read by it. Runs on the loop only. */
final class Client {
    private static final Logger LOG = Logger.getLogger(Client.class);

    private final String socketId;
    private final WebSocketConnection connection;
    private final Executor loop;
    private final int outboundLimit;
    private final Runnable onTooSlow;
    private final Map<String, Subscription> subscriptions = new HashMap<>();
    private int waitingBytes;
    private boolean closed;
    private long eventSecond;
    private int eventsInSecond;

    /** When the peer was last heard. */
    Instant heardAt;

    /** When it was last pinged. */
    Instant pingedAt;

    /**
     * What the socket's person is in one channel.
     *
     * @param seat the person and the calendar
     * @param profile how others see them
     */
    record Subscription(Seat seat, Profile profile) {}

    Client(
            String socketId,
            WebSocketConnection connection,
            Executor loop,
            int outboundLimit,
            Runnable onTooSlow,
            Instant now) {
        this.socketId = socketId;
        this.connection = connection;
        this.loop = loop;
        this.outboundLimit = outboundLimit;
        this.onTooSlow = onTooSlow;
        this.heardAt = now;
        this.pingedAt = now;
    }

    String socketId() {
        return socketId;
    }

    String connectionId() {
        return connection.id();
    }

    Map<String, Subscription> subscriptions() {
        return subscriptions;
    }

    boolean isClosed() {
        return closed;
    }

    /** Queues a frame. A peer that lets too much pile up is closed: one that does not read must not cost memory. */
    void send(String frame) {
        if (closed) {
            return;
        }
        waitingBytes += frame.length();
        if (waitingBytes > outboundLimit) {
            onTooSlow.run();
            close(CloseCode.TOO_SLOW);
            return;
        }
        connection
                .sendText(frame)
                .emitOn(loop)
                .onTermination()
                .invoke(() -> waitingBytes -= frame.length())
                .subscribe()
                .with(ignored -> {}, failed -> LOG.debugf("not sent socketId=%s cause=%s", socketId, failed));
    }

    void ping(Instant now) {
        pingedAt = now;
        connection.sendPing(Buffer.buffer()).subscribe().with(ignored -> {}, ignored -> {});
    }

    void close(CloseCode code) {
        closed = true;
        connection
                .close(code.asReason())
                .subscribe()
                .with(ignored -> {}, failed -> LOG.debugf("not closed socketId=%s cause=%s", socketId, failed));
    }

    /** The peer has closed, or its connection broke. */
    void closed() {
        closed = true;
    }

    /** True while the client stays within so many events a second. */
    boolean mayEmit(Clock clock, int perSecond) {
        var second = clock.instant().getEpochSecond();
        if (second != eventSecond) {
            eventSecond = second;
            eventsInSecond = 0;
        }
        eventsInSecond++;
        return eventsInSecond <= perSecond;
    }
}
