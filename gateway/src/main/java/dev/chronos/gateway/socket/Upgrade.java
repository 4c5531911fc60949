package dev.chronos.gateway.socket;

import dev.chronos.gateway.GatewayConfig;
import dev.chronos.gateway.login.Caller;
import dev.chronos.gateway.route.Route;
import dev.chronos.gateway.route.UpstreamHeaders;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Asks a service to switch a connection to the WebSocket protocol. */
@Singleton
final class Upgrade {
    /** A tunnel keeps its connection for as long as it lives, so these are not shared with HTTP requests. */
    private static final int MAX_CONNECTIONS = 20_000;

    private final Vertx vertx;
    private final HttpClient client;
    private final int connectTimeoutMillis;

    Upgrade(Vertx vertx, GatewayConfig config) {
        this.vertx = vertx;
        this.client =
                vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(MAX_CONNECTIONS));
        this.connectTimeoutMillis = Math.toIntExact(config.connectTimeout().toMillis());
    }

    /** The service's answer: 101, or its reason why not. Fails when there is none in the route's time. */
    Future<HttpClientResponse> ask(HttpServerRequest request, Route route, Optional<Caller> caller) {
        var options = new RequestOptions()
                .setHost(route.host())
                .setPort(route.port())
                .setSsl(route.tls())
                .setURI(request.uri())
                .setConnectTimeout(connectTimeoutMillis);
        return client.request(options).compose(outgoing -> {
            outgoing.headers().addAll(headers(request, caller));
            return answer(outgoing, route);
        });
    }

    private static MultiMap headers(HttpServerRequest request, Optional<Caller> caller) {
        var headers = MultiMap.caseInsensitiveMultiMap().addAll(request.headers());
        UpstreamHeaders.rewrite(headers, request, caller);
        return headers.set("Connection", "Upgrade").set("Upgrade", "websocket");
    }

    private Future<HttpClientResponse> answer(HttpClientRequest outgoing, Route route) {
        // A timer for the handshake only: a time-out of the request itself would go on in the tunnel.
        var timer = vertx.setTimer(
                route.timeout().toMillis(),
                late -> outgoing.reset(0, new TimeoutException("no answer to the upgrade")));
        return outgoing.connect().onComplete(answered -> vertx.cancelTimer(timer));
    }
}
