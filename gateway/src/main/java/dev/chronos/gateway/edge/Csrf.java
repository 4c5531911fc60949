package dev.chronos.gateway.edge;

import static dev.chronos.gateway.platform.problem.ProblemType.CSRF;

import dev.chronos.gateway.platform.problem.ProblemException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * The proof that a state-changing call with a session cookie was sent by our own page: a header field that other origins
 * cannot set without a CORS preflight, which nobody here answers. The cookie is SameSite=Lax besides.
 */
public final class Csrf {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Csrf() {}

    /** Refuses a state-changing call without the proof. For callers with a session; a bearer token is proof enough. */
    public static void check(HttpServerRequest request) {
        if (!SAFE.contains(request.method()) && !"chronos".equals(request.getHeader("X-Requested-With"))) {
            throw new ProblemException(
                    CSRF, "A state-changing call with the session cookie needs the header X-Requested-With: chronos.");
        }
    }
}
