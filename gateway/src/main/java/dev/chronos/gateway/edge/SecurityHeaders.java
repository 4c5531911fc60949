package dev.chronos.gateway.edge;

import dev.chronos.gateway.GatewayConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The header fields that tell a browser what our pages may do; they stand on every answer, errors included. */
@Singleton
public final class SecurityHeaders {
    /** Fields that only the gateway sets: a service's own are dropped. */
    public static final Set<String> OWNED = Set.of(
            "content-security-policy",
            "x-content-type-options",
            "referrer-policy",
            "cross-origin-opener-policy",
            "strict-transport-security");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]+(?::\\d+)?|\\[[0-9a-fA-F:]+](?::\\d+)?");

    private final boolean https;
    private final String providerOrigin;

    SecurityHeaders(GatewayConfig config, @ConfigProperty(name = "quarkus.oidc.auth-server-url") URI issuer) {
        this.https = "https".equals(config.publicUrl().getScheme());
        this.providerOrigin = issuer.getScheme() + "://" + issuer.getAuthority();
    }

    /** Sets them for the answer to a request. */
    void set(HttpServerRequest request, MultiMap headers) {
        headers.set("Content-Security-Policy", policy(request));
        headers.set("X-Content-Type-Options", "nosniff");
        // Not no-referrer: browsers then send "Origin: null" with our own log-out form.
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private String policy(HttpServerRequest request) {
        // 'self' covers ws: in newer browsers only, so the socket is named too. form-action also judges where a form's
        // answer redirects to, and log-out goes on to the provider.
        return "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'"
                + socketSource(request.getHeader("Host"))
                + "; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' " + providerOrigin;
    }

    private String socketSource(String host) {
        return host != null && HOST.matcher(host).matches() ? (https ? " wss://" : " ws://") + host : "";
    }
}
