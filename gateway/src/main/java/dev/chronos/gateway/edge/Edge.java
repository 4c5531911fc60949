package dev.chronos.gateway.edge;

import static dev.chronos.gateway.platform.problem.ProblemType.BAD_REQUEST;
import static dev.chronos.gateway.platform.problem.ProblemType.HEADERS_TOO_LARGE;
import static dev.chronos.gateway.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.chronos.gateway.platform.problem.ProblemType.NOT_FOUND;
import static dev.chronos.gateway.platform.problem.ProblemType.URI_TOO_LONG;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** The first and the last thing that a request meets: checks before any route, and problems for what no route answered. */
@Singleton
final class Edge {
    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    /** Before authentication (200) and CORS (300). */
    private static final int FIRST = 1000;

    private static final int FIRST_FAILURE_ROUTE = -1001;
    private static final int LAST_ROUTE = 100_000;

    /** Far below what the server reads at all: what is longer still, it answers itself and without a body. */
    private static final int MAX_URI_CHARS = 8 << 10;

    private static final int MAX_HEADER_CHARS = 16 << 10;

    private final SecurityHeaders headers;

    Edge(SecurityHeaders headers) {
        this.headers = headers;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::enter, FIRST);
    }

    void routes(@Observes Router router) {
        router.route().order(FIRST_FAILURE_ROUTE).failureHandler(this::fail);
        router.route()
                .order(LAST_ROUTE)
                .handler(request -> ProblemWriter.write(request, NOT_FOUND, "There is nothing at this path."));
    }

    private void enter(RoutingContext request) {
        headers.set(request.request(), request.response().headers());
        var refusal = PathGuard.refusal(request.request().path());
        if (refusal != null) {
            ProblemWriter.write(request, BAD_REQUEST, refusal);
        } else if (request.request().uri().length() > MAX_URI_CHARS) {
            ProblemWriter.write(request, URI_TOO_LONG, "The path and query must not exceed 8 KiB.");
        } else if (headerChars(request.request()) > MAX_HEADER_CHARS) {
            ProblemWriter.write(request, HEADERS_TOO_LARGE, "The header fields must not exceed 16 KiB.");
        } else if (!PathGuard.isUri(request.request().uri())) {
            ProblemWriter.write(request, BAD_REQUEST, "The path and query must be a valid URI.");
        } else if (!METHODS.contains(request.request().method())) {
            ProblemWriter.write(request, METHOD_NOT_ALLOWED, "This method is not used here.");
        } else {
            request.next();
        }
    }

    private static int headerChars(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    private void fail(RoutingContext request) {
        // Again: what the router itself refuses has not come by enter().
        headers.set(request.request(), request.response().headers());
        var failure = request.failure();
        var status = request.statusCode();
        if (failure != null && (status < 400 || status >= 500)) {
            ProblemWriter.write(request, failure);
        } else {
            var problem = ProblemWriter.ofStatus(status);
            ProblemWriter.write(request, problem, problem.title() + ".");
        }
    }
}
