package dev.chronos.gateway.edge;

import static dev.chronos.gateway.platform.problem.ProblemType.BAD_REQUEST;
import static dev.chronos.gateway.platform.problem.ProblemType.INTERNAL;

import dev.chronos.gateway.platform.problem.LogPath;
import dev.chronos.gateway.platform.problem.Problem;
import dev.chronos.gateway.platform.problem.ProblemDetail;
import dev.chronos.gateway.platform.problem.ProblemException;
import dev.chronos.gateway.platform.problem.ProblemType;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.jboss.logging.Logger;

/** Answers a request with a problem, as {@code application/problem+json}. */
public final class ProblemWriter {
    private static final Logger LOG = Logger.getLogger(ProblemWriter.class);

    private ProblemWriter() {}

    /** Answers with a refusal, or with 500 for anything that is none; the latter is logged with its trace. */
    public static void write(RoutingContext request, Throwable failure) {
        if (failure instanceof ProblemException refused) {
            write(request, refused.problem(), String.valueOf(refused.getMessage()));
            return;
        }
        LOG.errorf(
                failure,
                "request failed path=%s",
                LogPath.of(String.valueOf(request.request().path())));
        write(request, INTERNAL, "Something went wrong here. It has been logged.");
    }

    /** Answers with a problem. What is left of the request's body is read and thrown away, so that the caller sees the answer. */
    public static void write(RoutingContext request, Problem problem, String detail) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        headers(response.headers(), problem);
        response.setStatusCode(problem.status()).end(body(problem, detail, request.request()));
        discardBody(request.request());
    }

    /** What went wrong in the framework, by its status, as a problem of ours. */
    static Problem ofStatus(int status) {
        for (var type : ProblemType.values()) {
            if (type.status() == status) {
                return type;
            }
        }
        return status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
    }

    /** Sets the header fields that every problem has. */
    public static void headers(MultiMap headers, Problem problem) {
        headers.set(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == 401) {
            headers.set("WWW-Authenticate", "Bearer");
        }
        if (problem.status() == 503) {
            headers.set("Retry-After", "2");
        }
    }

    /** The JSON text of a problem. */
    public static Buffer body(Problem problem, String detail, HttpServerRequest request) {
        return Json.encodeToBuffer(ProblemDetail.of(problem, detail, String.valueOf(request.path()), List.of()));
    }

    private static void discardBody(HttpServerRequest request) {
        if (!request.isEnded()) {
            new BodyLimit(request, 0).handler(null).resume();
        }
    }
}
