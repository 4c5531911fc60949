package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.subscription.Outside;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.address.Gate;
import dev.chronos.sharing.subscription.address.Resolver;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import io.netty.util.NetUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A fetcher with names of its own, to which 127.0.0.1 is the outside and everything else is as it is. */
final class Lab implements AutoCloseable {
    private static final Bounds SHORT = new Bounds(Duration.ofSeconds(1), Duration.ofSeconds(2), 5 << 20);
    private static final Map<String, List<List<String>>> NAMES = Map.of(
            "cal.example", List.of(List.of("127.0.0.1")),
            "other.example", List.of(List.of("127.0.0.1")),
            "rebinding.example", List.of(List.of("127.0.0.1"), List.of("127.0.0.2")),
            "inside.example", List.of(List.of("10.1.2.3")),
            "mixed.example", List.of(List.of("127.0.0.1", "10.1.2.3")),
            "localhost", List.of(List.of("127.0.0.2")),
            "public.example", List.of(List.of("1.1.1.1")));

    private final Vertx vertx = Vertx.vertx();
    private final List<Outside> servers = new ArrayList<>();
    private final Map<String, Integer> lookups = new ConcurrentHashMap<>();
    private final Fetcher fetcher;

    Lab() {
        this(true, new HttpClientOptions());
    }

    Lab(boolean allowHttp) {
        this(allowHttp, new HttpClientOptions());
    }

    Lab(boolean allowHttp, HttpClientOptions options) {
        var client = vertx.createHttpClient(options.setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxHeaderSize(Bounds.HEADER_BYTES));
        var gate = new Gate(allowHttp, Set.of(80, 443), List.of(), Set.of(address("127.0.0.1")));
        Resolver resolver = host -> Uni.createFrom().item(() -> resolve(host));
        fetcher = new Fetcher(resolver, gate, new Hop(vertx, client, SHORT), SHORT);
    }

    Outside server(Outside.Behavior behavior) throws IOException {
        var server = new Outside(behavior);
        servers.add(server);
        return server;
    }

    Fetched fetch(String url) {
        return fetch(url, Validators.NONE);
    }

    Fetched fetch(String url, Validators validators) {
        return fetcher.fetch(FeedUrl.parse(url), validators, Duration.ofMinutes(1))
                .await()
                .atMost(Duration.ofSeconds(30));
    }

    int lookups(String name) {
        return lookups.getOrDefault(name, 0);
    }

    @Override
    public void close() {
        vertx.close();
        servers.forEach(server -> {
            try {
                server.close();
            } catch (IOException closed) {
                throw new java.io.UncheckedIOException(closed);
            }
        });
    }

    private List<InetAddress> resolve(String host) {
        if (NetUtil.createByteArrayFromIpAddressString(host) != null) {
            return List.of(address(host));
        }
        var time = lookups.merge(host, 1, Integer::sum);
        var answers = NAMES.getOrDefault(host, List.of(List.of()));
        return answers.get(Math.min(time, answers.size()) - 1).stream()
                .map(Lab::address)
                .toList();
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(literal));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
