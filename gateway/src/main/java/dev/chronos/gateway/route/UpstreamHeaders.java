package dev.chronos.gateway.route;

import dev.chronos.gateway.edge.SecurityHeaders;
import dev.chronos.gateway.login.Caller;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which header fields pass the gateway, and which it sets itself. */
public final class UpstreamHeaders {
    /** Of one connection only (RFC 9110 section 7.6.1). Transfer-Encoding is the HTTP client's and server's own matter. */
    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "http2-settings");

    /** What the caller says about himself is the gateway's to say; trace fields are written by the HTTP client's own span. */
    private static final Set<String> NOT_BELIEVED =
            Set.of("forwarded", "x-real-ip", "cookie", "authorization", "host", "expect", "traceparent", "tracestate");

    private static final Set<String> NOT_TOLD = Set.of("server", "x-powered-by", "set-cookie");

    private UpstreamHeaders() {}

    /** Makes the fields of a request fit to be sent to a service. */
    public static void rewrite(MultiMap headers, HttpServerRequest request, Optional<Caller> caller) {
        removeHopByHop(headers);
        removeIf(headers, name -> NOT_BELIEVED.contains(name) || name.startsWith("x-forwarded-"));
        headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        headers.set("X-Forwarded-Proto", request.scheme());
        if (request.getHeader("Host") != null) {
            headers.set("X-Forwarded-Host", request.getHeader("Host"));
        }
        caller.ifPresent(known -> headers.set("Authorization", "Bearer " + known.accessToken()));
    }

    /** Makes the fields of a service's answer fit to be sent to the caller. */
    static void clean(MultiMap headers) {
        removeHopByHop(headers);
        removeIf(headers, name -> NOT_TOLD.contains(name) || SecurityHeaders.OWNED.contains(name));
    }

    private static void removeHopByHop(MultiMap headers) {
        for (var named : headers.getAll("connection")) {
            for (var name : List.of(named.split(","))) {
                headers.remove(name.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }

    private static void removeIf(MultiMap headers, java.util.function.Predicate<String> unwanted) {
        for (var name : new ArrayList<>(headers.names())) {
            if (unwanted.test(name.toLowerCase(Locale.ROOT))) {
                headers.remove(name);
            }
        }
    }
}
