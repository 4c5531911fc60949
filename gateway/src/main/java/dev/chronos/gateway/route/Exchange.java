package dev.chronos.gateway.route;

import static dev.chronos.gateway.platform.problem.ProblemType.BAD_GATEWAY;
import static dev.chronos.gateway.platform.problem.ProblemType.CONTENT_TOO_LARGE;
import static dev.chronos.gateway.platform.problem.ProblemType.GATEWAY_TIMEOUT;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAVAILABLE;

import dev.chronos.gateway.edge.BodyLimit;
import dev.chronos.gateway.edge.ProblemWriter;
import dev.chronos.gateway.login.Caller;
import dev.chronos.gateway.platform.problem.ProblemType;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** One request on its way to a service, and its answer on the way back. */
final class Exchange implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final HttpServerRequest request;
    private final Route route;
    private final Optional<Caller> caller;
    private final BodyLimit body;

    Exchange(HttpServerRequest request, Route route, Optional<Caller> caller) {
        this.request = request;
        this.route = route;
        this.caller = caller;
        this.body = new BodyLimit(request, route.maxBodyBytes());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext exchange) {
        var outgoing = exchange.request();
        UpstreamHeaders.rewrite(outgoing.headers(), request, caller);
        outgoing.setBody(Body.body(body, outgoing.getBody().length()));
        return exchange.sendRequest().recover(failure -> Future.succeededFuture(refuse(exchange, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext exchange) {
        var answer = exchange.response();
        UpstreamHeaders.clean(answer.headers());
        if (answer.getStatusCode() == 304 || answer.getStatusCode() == 204) {
            answer.setBody(null); // else it is sent as an empty chunked body, which these statuses cannot have
        }
        return exchange.sendResponse();
    }

    private ProxyResponse refuse(ProxyContext exchange, Throwable failure) {
        var problem = body.exceeded() ? CONTENT_TOO_LARGE : problem(failure);
        if (problem != CONTENT_TOO_LARGE && !request.response().closed()) {
            LOG.warnf("service failed route=%s outcome=%s cause=%s", route.name(), problem.code(), failure);
        }
        var answer = exchange.request().release().response().setStatusCode(problem.status());
        ProblemWriter.headers(answer.headers(), problem);
        return answer.setBody(Body.body(ProblemWriter.body(problem, detail(problem), request)));
    }

    /** What a failed call to a service means for the caller. */
    static ProblemType problem(Throwable failure) {
        if (failure instanceof TimeoutException || failure instanceof ConnectTimeoutException) {
            return GATEWAY_TIMEOUT;
        }
        return failure instanceof ConnectionPoolTooBusyException ? UNAVAILABLE : BAD_GATEWAY;
    }

    private String detail(ProblemType problem) {
        return switch (problem) {
            case CONTENT_TOO_LARGE -> tooLarge(route);
            case GATEWAY_TIMEOUT ->
                "The service behind this path did not answer in time. Whether it acted is not known.";
            case UNAVAILABLE -> "Too many requests wait for the service behind this path. Try again in a moment.";
            default -> "The service behind this path is away. Try again in a moment.";
        };
    }

    /** The words of a 413. */
    static String tooLarge(Route route) {
        return "The body must not exceed " + route.maxBodyBytes() + " bytes.";
    }
}
