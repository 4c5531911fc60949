package dev.chronos.gateway.edge;

import dev.chronos.gateway.GatewayConfig;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which pages may do what a browser lets any page do: open a WebSocket, send a form. */
@Singleton
public final class Origins {
    private final Set<String> allowed = new HashSet<>();

    Origins(GatewayConfig config) {
        config.allowedOrigins().ifPresent(allowed::addAll);
        var own = config.publicUrl();
        allowed.add(own.getScheme() + "://" + own.getAuthority());
    }

    /** True when the request says that it comes from a page of ours. A request without an Origin says nothing. */
    public boolean isOwn(HttpServerRequest request) {
        return isOwn(request.getHeader("Origin"), request.getHeader("Host"));
    }

    boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null || host == null) {
            return false;
        }
        return allowed.contains(origin) || origin.equals("http://" + host) || origin.equals("https://" + host);
    }
}
