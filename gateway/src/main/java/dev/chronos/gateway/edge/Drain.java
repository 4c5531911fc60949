package dev.chronos.gateway.edge;

import dev.chronos.gateway.GatewayConfig;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * Lets the requests that are under way finish before the server closes. The framework's own way ({@code
 * quarkus.shutdown.timeout}) counts an upgraded connection as a request for ever, and so always waits in vain.
 */
@Singleton
final class Drain {
    private static final Logger LOG = Logger.getLogger(Drain.class);

    /** Before everything that may answer. */
    private static final int FIRST = 1001;

    private final long timeoutMillis;

    private volatile boolean stopping;

    /** One party for the gateway itself, one for each request. */
    private final Phaser underWay = new Phaser(1);

    Drain(GatewayConfig config) {
        timeoutMillis = config.drainTimeout().toMillis();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::count, FIRST);
    }

    private void count(RoutingContext request) {
        if (stopping) {
            request.response().putHeader("Connection", "close");
        }
        // A tunnel may live for days; it is told to reconnect elsewhere instead. A re-routed request is counted
        // already.
        if (request.request().getHeader("Upgrade") == null && request.get(Drain.class.getName()) == null) {
            request.put(Drain.class.getName(), true);
            underWay.register();
            request.addEndHandler(ended -> underWay.arriveAndDeregister());
        }
        request.next();
    }

    /** The one event that comes while the server still answers; at ShutdownEvent it is closed already. */
    void onShutdown(@Observes ShutdownDelayInitiatedEvent initiated) {
        stopping = true;
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), timeoutMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            LOG.warnf("stopped with requests under way outcome=cut count=%d", underWay.getUnarrivedParties());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
