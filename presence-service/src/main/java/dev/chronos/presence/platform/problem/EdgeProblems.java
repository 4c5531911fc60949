package dev.chronos.presence.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is refused before any resource sees it, and what no resource answers, as problem+json too: bodies, paths and header fields that
 * are too large, paths that are no URI or hold NUL, media types that are none, paths that nobody knows, and failures outside
 * the resources.
 */
final class EdgeProblems {
    /** Before Quarkus' own check of the size, which answers without a body. */
    private static final int FIRST = 1_000;

    /** The framework answers 500 to what it cannot parse. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.*+-]+/[\\w!#$&^.*+-]+\\s*(?:;.*)?");

    /** Far below what the server reads at all: what is longer still, it answers itself and without a body. */
    private static final int MAX_URI_CHARS = 16 << 10;

    /** More than the gateway lets pass, which adds an access token. */
    private static final int MAX_HEADER_CHARS = 32 << 10;

    private final long maxBodyBytes;

    EdgeProblems(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBodySize) {
        maxBodyBytes = maxBodySize.asLongValue();
    }

    void guard(@Observes Filters filters) {
        filters.register(this::refuse, FIRST);
    }

    void catchAll(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(EdgeProblems::fail);
        router.route().order(Integer.MAX_VALUE).handler(context -> answer(context, 404));
        for (var status : List.of(400, 404, 405, 406, 413, 415, 500)) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    /** The router itself refuses a target without a leading slash, and HTTP/1.1 without a Host, before any filter. */
    private static void fail(RoutingContext context) {
        var status = context.statusCode();
        var byRouter = context.failure() == null || context.failure() instanceof VertxException;
        if (byRouter && (status == 400 || status == 404)) {
            answer(context, status);
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context) {
        var uri = context.request().uri();
        if (uri.length() > MAX_URI_CHARS) {
            answer(context, 414);
        } else if (headerChars(context.request()) > MAX_HEADER_CHARS) {
            answer(context, 431);
        } else if (uri.contains("%00") || !isUri(uri)) {
            answer(context, 400);
        } else if (!hasMediaType(context.request())) {
            answer(context, 415);
        } else if (length(context.request()) > maxBodyBytes) {
            // The rest of the body is not waited for, so the connection cannot be used again.
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(context, 413);
        } else {
            context.next();
        }
    }

    /** The framework's own check, which answers without a body and is switched off for that: see Main. */
    private static boolean isUri(String text) {
        try {
            new URI(text);
            return true;
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private static int headerChars(HttpServerRequest request) {
        return request.headers().entries().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    private static boolean hasMediaType(HttpServerRequest request) {
        var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return type == null || type.isBlank() || MEDIA_TYPE.matcher(type).matches();
    }

    private static long length(HttpServerRequest request) {
        var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return declared == null ? 0 : Long.parseLong(declared);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }

    private static void answer(RoutingContext context, int status) {
        if (context.response().ended() || context.response().headWritten()) {
            return;
        }
        var type = type(status);
        var body = new JsonObject()
                .put("type", type.type())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", type.title() + ".")
                .put("instance", context.request().path())
                .put("code", type.code());
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDetail.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body.toBuffer());
    }

    private static Problem type(int status) {
        for (var type : ProblemType.values()) {
            if (type.status() == status
                    && type.code().equals(type.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return type;
            }
        }
        return ProblemType.INTERNAL;
    }
}
