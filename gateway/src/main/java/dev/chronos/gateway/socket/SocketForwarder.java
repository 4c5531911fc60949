package dev.chronos.gateway.socket;

import static dev.chronos.gateway.platform.problem.ProblemType.BAD_GATEWAY;
import static dev.chronos.gateway.platform.problem.ProblemType.GATEWAY_TIMEOUT;
import static dev.chronos.gateway.platform.problem.ProblemType.ORIGIN;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAUTHORIZED;
import static dev.chronos.gateway.platform.problem.ProblemType.UPGRADE_REQUIRED;

import dev.chronos.gateway.edge.Origins;
import dev.chronos.gateway.edge.ProblemWriter;
import dev.chronos.gateway.login.Caller;
import dev.chronos.gateway.login.Callers;
import dev.chronos.gateway.platform.problem.ProblemException;
import dev.chronos.gateway.route.Route;
import dev.chronos.gateway.route.RouteTable;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Opens WebSocket tunnels for callers who may: our own page with a session, or a bearer token. */
@Singleton
final class SocketForwarder {
    private static final Logger LOG = Logger.getLogger(SocketForwarder.class);

    /** Before the HTTP proxy, which would otherwise take these paths. */
    private static final int ORDER = 90;

    private final RouteTable table;
    private final Callers callers;
    private final Origins origins;
    private final Upgrade upgrade;
    private final Tunnels tunnels;

    SocketForwarder(RouteTable table, Callers callers, Origins origins, Upgrade upgrade, Tunnels tunnels) {
        this.table = table;
        this.callers = callers;
        this.origins = origins;
        this.upgrade = upgrade;
        this.tunnels = tunnels;
    }

    void routes(@Observes Router router) {
        router.route().order(ORDER).handler(this::handle);
    }

    private void handle(RoutingContext request) {
        var route = table.find(request.request().path());
        if (route == null || !route.websocket()) {
            request.next();
            return;
        }
        if (request.request().method() != HttpMethod.GET
                || !"websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"))) {
            request.response().putHeader("Upgrade", "websocket").putHeader("Connection", "Upgrade");
            ProblemWriter.write(request, UPGRADE_REQUIRED, "This path is a WebSocket end point.");
            return;
        }
        request.request().pause();
        // Origin first: a foreign page must not even make us look at the cookie.
        if (request.request().getHeader("Origin") != null && !origins.isOwn(request.request())) {
            ProblemWriter.write(request, ORIGIN, "Pages of this origin may not open a WebSocket here.");
            return;
        }
        callers.identify(request)
                .subscribe()
                .with(
                        caller -> open(request, route, caller),
                        failure -> ProblemWriter.write(request, Callers.neverRedirected(failure)));
    }

    private void open(RoutingContext request, Route route, Optional<Caller> caller) {
        if (caller.isEmpty()) {
            ProblemWriter.write(request, UNAUTHORIZED, "Sign in, or send an access token.");
            return;
        }
        if (caller.get().sessionId() != null && request.request().getHeader("Origin") == null) {
            ProblemWriter.write(request, ORIGIN, "With the session cookie an Origin is needed.");
            return;
        }
        upgrade.ask(request.request(), route, caller)
                .onSuccess(answer -> answered(request, answer, caller.get()))
                .onFailure(failure -> refuse(request, route, failure));
    }

    private void answered(RoutingContext request, HttpClientResponse answer, Caller caller) {
        if (answer.statusCode() != 101) {
            relay(request, answer);
            return;
        }
        var service = answer.netSocket();
        service.pause();
        request.response().headers().addAll(answer.headers());
        request.request()
                .toNetSocket()
                .onSuccess(client -> tunnels.join(client, service, caller.sessionId()))
                .onFailure(gone -> service.close());
    }

    /** The service's own words for why it refuses. */
    private static void relay(RoutingContext request, HttpClientResponse answer) {
        var type = answer.getHeader("Content-Type");
        if (type != null) {
            request.response().putHeader("Content-Type", type);
        }
        answer.body()
                .onSuccess(body ->
                        request.response().setStatusCode(answer.statusCode()).end(body))
                .onFailure(failure -> ProblemWriter.write(request, BAD_GATEWAY, "The service broke off its answer."));
    }

    private static void refuse(RoutingContext request, Route route, Throwable failure) {
        var problem = failure instanceof TimeoutException ? GATEWAY_TIMEOUT : BAD_GATEWAY;
        LOG.warnf("service failed route=%s outcome=%s cause=%s", route.name(), problem.code(), failure);
        ProblemWriter.write(request, new ProblemException(problem, "The service behind this path is away. Try again."));
    }
}
