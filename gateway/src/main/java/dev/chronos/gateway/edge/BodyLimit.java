package dev.chronos.gateway.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, counted as it streams by: it fails when it grows over the limit. A declared length is checked
 * elsewhere; this is for bodies that do not declare any.
 *
 * <p>After the limit, and when nobody reads any more, the rest is thrown away instead of left in the socket: closing a
 * connection with unread bytes resets it, and the caller would lose the answer that says why. That courtesy has an end too.
 */
public final class BodyLimit implements ReadStream<Buffer> {
    private static final long DISCARDED_BYTES = 64L << 20;

    private final HttpServerRequest request;
    private final long maxBytes;
    private long seenBytes;
    private @Nullable Handler<Throwable> onFailure;

    /** @param maxBytes largest body that passes */
    public BodyLimit(HttpServerRequest request, long maxBytes) {
        this.request = request;
        this.maxBytes = maxBytes;
    }

    /** True when more than the limit has been seen. */
    public boolean exceeded() {
        return seenBytes > maxBytes;
    }

    @Override
    public BodyLimit handler(@Nullable Handler<Buffer> handler) {
        if (!request.isEnded()) {
            request.handler(chunk -> count(chunk, handler));
        }
        return this;
    }

    private void count(Buffer chunk, @Nullable Handler<Buffer> handler) {
        var before = exceeded();
        seenBytes += chunk.length();
        if (seenBytes > maxBytes + DISCARDED_BYTES) {
            request.connection().close();
        } else if (exceeded() && !before && onFailure != null) {
            onFailure.handle(new BodyTooLargeException());
        } else if (!exceeded() && handler != null) {
            handler.handle(chunk);
        }
    }

    @Override
    public BodyLimit exceptionHandler(@Nullable Handler<Throwable> handler) {
        onFailure = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public BodyLimit endHandler(@Nullable Handler<Void> handler) {
        if (!request.isEnded()) {
            request.endHandler(handler);
        }
        return this;
    }

    @Override
    public BodyLimit pause() {
        request.pause();
        return this;
    }

    @Override
    public BodyLimit resume() {
        request.resume();
        return this;
    }

    @Override
    public BodyLimit fetch(long amount) {
        request.fetch(amount);
        return this;
    }

    /** Ends the pipe to the service; the caller's answer is made from {@link #exceeded()}. */
    private static final class BodyTooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BodyTooLargeException() {
            super("body over the limit", null, false, false);
        }
    }
}
