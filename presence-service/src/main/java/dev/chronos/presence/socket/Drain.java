package dev.chronos.presence.socket;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.lease.InstanceLease;
import dev.chronos.presence.platform.loop.Loop;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The end of an instance: its clients are sent to another one, spread over the drain window, and what it has declared stays
 * long enough for them to arrive there, so that nobody is seen to go and come.
 */
@Singleton
final class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);
    private static final Duration HANDOVER = Duration.ofSeconds(5);

    private final Greeter greeter;
    private final Clients clients;
    private final InstanceLease lease;
    private final Loop loop;
    private final PresenceConfig config;

    Drain(Greeter greeter, Clients clients, InstanceLease lease, Loop loop, PresenceConfig config) {
        this.greeter = greeter;
        this.clients = clients;
        this.lease = lease;
        this.loop = loop;
        this.config = config;
    }

    /** The main thread may wait here: it has nothing else to do any more. */
    void onStop(@Observes ShutdownDelayInitiatedEvent stopping) throws InterruptedException {
        greeter.drain();
        var open = clients.all();
        var closed = new CountDownLatch(open.size() + 1);
        loop.execute(() -> lease.retire(HANDOVER.plus(config.drain()))
                .subscribe()
                .with(ignored -> closed.countDown(), failed -> closed.countDown()));
        for (var client : open) {
            var wave = ThreadLocalRandom.current()
                    .nextLong(Math.max(1, config.drain().toMillis()));
            loop.after(Duration.ofMillis(wave), () -> {
                client.close(CloseCode.GOING_AWAY);
                closed.countDown();
            });
        }
        var all = closed.await(config.drain().plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
        LOG.infof("drained sockets=%d complete=%s", open.size(), all);
    }
}
