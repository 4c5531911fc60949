package dev.chronos.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings of the gateway, prefix {@code chronos.gateway}. */
@ConfigMapping(prefix = "chronos.gateway")
public interface GatewayConfig {
    /**
     * The address that browsers use, without a path. Default {@code http://localhost:8080}. With {@code https} the session
     * cookie is Secure and answers carry HSTS, also when TLS ends in front of the gateway.
     */
    URI publicUrl();

    /**
     * Further origins, as {@code scheme://host:port}, whose pages may open a WebSocket here. Default none: only the
     * gateway's own pages.
     */
    Optional<Set<String>> allowedOrigins();

    /** Longest wait for a TCP connection to a service. Default 1 s: they are near. */
    @WithDefault("1S")
    Duration connectTimeout();

    /** HTTP connections kept to each service. Default 128; a request above waits in a queue of 1000, and then is 503. */
    @WithDefault("128")
    int connectionsPerService();

    /**
     * How early before its end an access token is renewed. Default 10 s: longer than a request takes, so that a relayed token
     * is still valid when the service looks at it.
     */
    @WithDefault("10S")
    Duration refreshSkew();

    /**
     * Longest wait for the session store. Default 500 ms, far more than it takes; then calls with a session are 503, and
     * nobody is signed out.
     */
    @WithDefault("500ms")
    Duration sessionTimeout();

    /** How long requests that are under way may take to finish when the gateway is told to stop. Default 10 s. */
    @WithDefault("10S")
    Duration drainTimeout();

    /** The routing table; the key is the route's name, as used in logs. */
    Map<String, RouteSettings> routes();

    /** One row of the routing table. */
    interface RouteSettings {
        /** Paths of this route: {@code /a/{any}/b}, {@code /a/**}. The most specific pattern of the whole table wins. */
        List<String> paths();

        /** {@code http(s)://host:port} of the service. */
        URI upstream();

        /** Largest request body. Default 1 MiB; above it the answer is 413, also for a body without a declared length. */
        @WithDefault("1M")
        MemorySize maxBody();

        /** Longest silence of the service, before its answer and within it. Default 30 s; then the answer is 504. */
        @WithDefault("30S")
        Duration timeout();

        /** True when the paths are WebSocket end points. Default false. */
        @WithDefault("false")
        boolean websocket();

        /** Whether a caller must be known, and is made known to the service. Default {@code REQUIRED}. */
        @WithDefault("REQUIRED")
        Identity identity();
    }

    /** What a route asks of its caller. */
    enum Identity {
        /** Session or bearer token; the service gets the access token. */
        REQUIRED,
        /** Open to all: neither cookie nor token is looked at or passed on. */
        NONE
    }
}
