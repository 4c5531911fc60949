package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.subscription.address.Dns;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.address.Gate;
import dev.chronos.sharing.subscription.address.Network;
import dev.chronos.sharing.subscription.fetch.Fetched.Content;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import io.netty.util.NetUtil;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.PemTrustOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The outside. It has a Vert.x of its own: what is slow or hostile out there shares no thread with requests, and the
 * addresses, which may be secrets, reach neither metrics nor traces.
 */
@ApplicationScoped
public class Feeds {
    private static final int READERS = 2;

    private final Vertx outside = Vertx.vertx(new VertxOptions()
            .setEventLoopPoolSize(1)
            .setWorkerPoolSize(READERS)
            .setFileSystemOptions(
                    new FileSystemOptions().setClassPathResolvingEnabled(false).setFileCachingEnabled(false)));
    private final Dns names = new Dns(outside.nettyEventLoopGroup().next());
    private final Fetcher fetcher;

    Feeds(FetchConfig config) {
        var gate = gate(config, LaunchMode.current() == LaunchMode.NORMAL);
        var hop = new Hop(outside, outside.createHttpClient(options(config)), Bounds.DEFAULT);
        fetcher = new Fetcher(names, gate, hop, Bounds.DEFAULT);
    }

    /** What there is to know of a feed. */
    public sealed interface Reading {
        /** The same as the last time. */
        record Same() implements Reading {}

        /**
         * Other bytes than the last time.
         *
         * @param hash of the bytes
         */
        record Changed(ImportedCalendar file, byte[] hash, Validators validators) implements Reading {}
    }

    /**
     * Fetches and reads.
     *
     * @param known hash of the last time; null: never
     * @param zone of times without one
     * @param patience the most that the fetch may take
     * @return fails with {@code FeedRefused}
     */
    public Uni<Reading> read(
            FeedUrl url, Validators validators, byte @Nullable [] known, ZoneId zone, Duration patience) {
        return fetcher.fetch(url, validators, patience)
                .chain(fetched -> fetched instanceof Content content
                        ? work(content, known, zone)
                        : Uni.createFrom().item(new Reading.Same()))
                .emitOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Before the first request: whoever made a hole for tests in production learns of it at once. */
    void start(@Observes StartupEvent started) {}

    @PreDestroy
    void close() {
        names.close();
        outside.close();
    }

    static Gate gate(FetchConfig config, boolean production) {
        var exempt = config.exemptAddresses().orElse(List.of());
        if (production && !exempt.isEmpty()) {
            throw new IllegalStateException("chronos.subscriptions.exempt-addresses is for tests only");
        }
        return new Gate(
                config.allowHttp(),
                config.ports(),
                config.forbiddenNetworks().orElse(List.of()).stream()
                        .map(Network::of)
                        .toList(),
                exempt.stream().map(Feeds::address).collect(Collectors.toSet()));
    }

    static HttpClientOptions options(FetchConfig config) {
        var options = new HttpClientOptions()
                .setProtocolVersion(HttpVersion.HTTP_1_1)
                .setKeepAlive(false)
                .setMaxPoolSize(64)
                .setVerifyHost(true)
                .setConnectTimeout((int) Bounds.DEFAULT.head().toMillis())
                .setMaxInitialLineLength(4096)
                .setMaxHeaderSize(Bounds.HEADER_BYTES);
        config.authorities()
                .ifPresent(file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        return options;
    }

    private Uni<Reading> work(Content content, byte @Nullable [] known, ZoneId zone) {
        return Uni.createFrom()
                .completionStage(() -> outside.executeBlocking(() -> read(content, known, zone), false)
                        .toCompletionStage());
    }

    private static Reading read(Content content, byte @Nullable [] known, ZoneId zone) {
        var file = FeedFile.unpack(content, Bounds.DEFAULT.bytes());
        var hash = FeedFile.hash(file);
        return Arrays.equals(hash, known)
                ? new Reading.Same()
                : new Reading.Changed(FeedFile.read(file, content.type(), zone), hash, content.validators());
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByAddress(NetUtil.createByteArrayFromIpAddressString(literal));
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("not an address: " + literal, none);
        }
    }
}
