package dev.chronos.gateway.route;

import dev.chronos.gateway.GatewayConfig.Identity;
import dev.chronos.gateway.GatewayConfig.RouteSettings;
import java.net.URI;
import java.time.Duration;

/**
 * Where a request goes, and within which limits.
 *
 * @param name its key in the configuration
 * @param host host of the service
 * @param port TCP port of the service
 * @param tls whether the service is spoken to over TLS
 * @param maxBodyBytes largest request body
 * @param timeout longest silence of the service
 * @param websocket whether the path is a WebSocket end point
 * @param identityNeeded whether the caller must be known
 */
public record Route(
        String name,
        String host,
        int port,
        boolean tls,
        long maxBodyBytes,
        Duration timeout,
        boolean websocket,
        boolean identityNeeded) {
    static Route of(String name, RouteSettings settings) {
        var upstream = settings.upstream();
        if (upstream.getHost() == null) {
            throw new IllegalArgumentException(
                    "route " + name + ": upstream must be http(s)://host:port, not " + upstream);
        }
        return new Route(
                name,
                upstream.getHost(),
                port(upstream),
                isTls(upstream),
                settings.maxBody().asLongValue(),
                settings.timeout(),
                settings.websocket(),
                settings.identity() == Identity.REQUIRED);
    }

    private static boolean isTls(URI upstream) {
        return "https".equals(upstream.getScheme());
    }

    private static int port(URI upstream) {
        if (upstream.getPort() > 0) {
            return upstream.getPort();
        }
        return isTls(upstream) ? 443 : 80;
    }
}
