package dev.chronos.gateway.route;

import dev.chronos.gateway.GatewayConfig;
import dev.chronos.gateway.login.Caller;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Passes a request to its service and the answer back, both streamed. */
@Singleton
final class Forwarder {
    private static final ProxyOptions HTTP_ONLY = new ProxyOptions().setSupportWebSocket(false);

    /** Shorter than the services keep an idle connection (60 s), or a request could meet one that is just being closed. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final HttpClient client;
    private final int connectTimeoutMillis;

    Forwarder(Vertx vertx, GatewayConfig config) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setMaxWaitQueueSize(1000).setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                new PoolOptions().setHttp1MaxSize(config.connectionsPerService()));
        connectTimeoutMillis = Math.toIntExact(config.connectTimeout().toMillis());
    }

    /** @param caller whose access token is relayed; empty on routes that need no identity */
    void forward(HttpServerRequest request, Route route, Optional<Caller> caller) {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            request.response().writeContinue();
        }
        HttpProxy.reverseProxy(HTTP_ONLY, client)
                .origin(exchange -> exchange.client().request(options(route)))
                .addInterceptor(new Exchange(request, route, caller))
                .handle(request);
    }

    private RequestOptions options(Route route) {
        return new RequestOptions()
                .setHost(route.host())
                .setPort(route.port())
                .setSsl(route.tls())
                .setConnectTimeout(connectTimeoutMillis)
                // Silence, not duration: a long download or an event stream goes on.
                .setIdleTimeout(route.timeout().toMillis());
    }
}
