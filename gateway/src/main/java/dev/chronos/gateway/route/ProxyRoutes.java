package dev.chronos.gateway.route;

import static dev.chronos.gateway.platform.problem.ProblemType.CONTENT_TOO_LARGE;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAUTHORIZED;

import dev.chronos.gateway.edge.Csrf;
import dev.chronos.gateway.edge.ProblemWriter;
import dev.chronos.gateway.login.Caller;
import dev.chronos.gateway.login.Callers;
import dev.chronos.gateway.platform.problem.ProblemException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes the requests that the routing table knows: who is calling, may this be sent, and off it goes. */
@Singleton
final class ProxyRoutes {
    /** After the filters, before static files; the WebSocket routes come first. */
    private static final int ORDER = 100;

    private final RouteTable table;
    private final Callers callers;
    private final Forwarder forwarder;

    ProxyRoutes(RouteTable table, Callers callers, Forwarder forwarder) {
        this.table = table;
        this.callers = callers;
        this.forwarder = forwarder;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext request) {
        var route = table.find(request.request().path());
        if (route == null) {
            request.next();
            return;
        }
        request.request().pause();
        if (!route.identityNeeded()) {
            send(request, route, Optional.empty());
            return;
        }
        callers.identify(request)
                .subscribe()
                .with(
                        caller -> send(request, route, caller),
                        failure -> ProblemWriter.write(request, Callers.neverRedirected(failure)));
    }

    private void send(RoutingContext request, Route route, Optional<Caller> caller) {
        try {
            check(request.request(), route, caller.orElse(null));
        } catch (ProblemException refused) {
            ProblemWriter.write(request, refused);
            return;
        }
        forwarder.forward(request.request(), route, caller);
    }

    private static void check(HttpServerRequest request, Route route, @Nullable Caller caller) {
        if (route.identityNeeded() && caller == null) {
            throw new ProblemException(UNAUTHORIZED, "Sign in, or send an access token.");
        }
        if (caller != null && caller.sessionId() != null) {
            Csrf.check(request);
        }
        if (declaredBytes(request) > route.maxBodyBytes()) {
            throw new ProblemException(CONTENT_TOO_LARGE, Exchange.tooLarge(route));
        }
    }

    private static long declaredBytes(HttpServerRequest request) {
        var declared = request.getHeader("Content-Length");
        return declared == null ? 0 : Long.parseLong(declared);
    }
}
