package dev.chronos.sharing.subscription.fetch;

import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedUrl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** One request to one address. Ends, and closes its connection, whatever the other side does. */
final class Hop {
    private final Vertx vertx;
    private final HttpClient client;
    private final Bounds bounds;

    Hop(Vertx vertx, HttpClient client, Bounds bounds) {
        this.vertx = vertx;
        this.client = client;
        this.bounds = bounds;
    }

    /** An answer; of other statuses than 200 without its body. */
    record Answer(HttpClientResponse head, Buffer body) {}

    /** The connection was not made. */
    static final class NotConnected extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotConnected() {
            super("not connected", null, false, false);
        }
    }

    Uni<Answer> get(FeedUrl url, InetAddress address, Fetched.Validators validators) {
        return Uni.createFrom()
                .emitter(emitter -> new Exchange(emitter, address).start(options(url, address, validators)));
    }

    private static RequestOptions options(FeedUrl url, InetAddress address, Fetched.Validators validators) {
        var options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, url.port())))
                .setHost(url.host())
                .setPort(url.port())
                .setSsl(url.isSecure())
                .setURI(url.target())
                .setFollowRedirects(false)
                .putHeader("Accept", "text/calendar, */*;q=0.1")
                .putHeader("Accept-Encoding", "gzip")
                .putHeader("User-Agent", "Chronos-Calendar");
        put(options, "Authorization", url.authorization());
        put(options, "If-None-Match", validators.etag());
        put(options, "If-Modified-Since", validators.lastModified());
        return options;
    }

    private static void put(RequestOptions options, String name, @Nullable String value) {
        if (value != null) {
            options.putHeader(name, value);
        }
    }

    /** One request under way. */
    private final class Exchange {
        private final UniEmitter<? super Answer> emitter;
        private final InetAddress address;
        private final AtomicBoolean over = new AtomicBoolean();
        private final Buffer body = Buffer.buffer();
        private volatile @Nullable HttpConnection connection;
        private long timer;

        Exchange(UniEmitter<? super Answer> emitter, InetAddress address) {
            this.emitter = emitter;
            this.address = address;
        }

        void start(RequestOptions options) {
            emitter.onTermination(this::end);
            timer = vertx.setTimer(
                    bounds.head().toMillis(),
                    late -> fail(FeedRefused.unreachable("The server does not answer in time.")));
            client.request(options).onSuccess(this::connected).onFailure(failed -> fail(new NotConnected()));
        }

        /** The last look: nothing is sent before it is certain who is at the other end. */
        private void connected(HttpClientRequest request) {
            connection = request.connection();
            var remote = request.connection().remoteAddress(true);
            if (over.get()) {
                end();
            } else if (remote == null || !Objects.equals(remote.hostAddress(), address.getHostAddress())) {
                fail(FeedRefused.forbidden("There is no public server behind this address."));
            } else {
                request.send()
                        .onSuccess(this::answered)
                        .onFailure(
                                lost -> fail(FeedRefused.unreachable("The server does not answer as one of the web.")));
            }
        }

        private void answered(HttpClientResponse head) {
            vertx.cancelTimer(timer);
            if (head.statusCode() != 200) {
                complete(head);
                return;
            }
            head.exceptionHandler(lost -> fail(FeedRefused.unreachable("The server breaks off in the middle.")));
            head.handler(this::take);
            head.endHandler(end -> complete(head));
        }

        private void take(Buffer more) {
            if (body.length() + more.length() > bounds.bytes()) {
                fail(new FeedRefused(FeedRefused.Reason.NOT_A_CALENDAR, "The answer has more than 5 MiB."));
            } else if (!over.get()) {
                body.appendBuffer(more);
            }
        }

        private void complete(HttpClientResponse head) {
            if (over.compareAndSet(false, true)) {
                emitter.complete(new Answer(head, body));
                end();
            }
        }

        private void fail(Throwable reason) {
            if (over.compareAndSet(false, true)) {
                emitter.fail(reason);
                end();
            }
        }

        /** Also when nobody waits any more. */
        private void end() {
            over.set(true);
            vertx.cancelTimer(timer);
            var open = connection;
            if (open != null) {
                open.close();
            }
        }
    }
}
