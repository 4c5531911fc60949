package dev.chronos.insights.narrate.http;

import dev.chronos.insights.narrate.FallbackReason;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Carries a call, bounded in all of its time and in its size. The library's own client bounds the time between two bytes, in
 * whole seconds, and holds any number of bytes: a server that drips would keep a worker thread for as long as it likes.
 */
final class BoundedHttp implements dev.langchain4j.http.client.HttpClient {
    private final HttpClient client;
    private final Duration longest;
    private final int mostBytes;

    BoundedHttp(Duration connect, Duration longest, int mostBytes) {
        this.longest = longest;
        this.mostBytes = mostBytes;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        var body = new LimitedBody(mostBytes);
        var answer = client.sendAsync(of(request), head -> body);
        try {
            return read(answer.get(TimeLeft.orElse(longest).toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            throw new ModelFailure(FallbackReason.TIMEOUT);
        } catch (ExecutionException failed) {
            throw new ModelFailure(reason(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(FallbackReason.UNREACHABLE);
        } finally {
            stop(answer, body);
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("a sentence is verified as a whole, not as it comes");
    }

    /** Closes the connection of what is not finished. */
    private static void stop(CompletableFuture<?> answer, LimitedBody body) {
        if (!answer.isDone() || answer.isCompletedExceptionally()) {
            answer.cancel(true);
            body.stop();
        }
    }

    private static java.net.http.HttpRequest of(HttpRequest request) {
        var post = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, values) -> values.forEach(value -> post.header(name, value)));
        return post.build();
    }

    private static SuccessfulHttpResponse read(HttpResponse<byte[]> answer) {
        if (answer.statusCode() != 200) {
            throw new ModelFailure(reason(answer.statusCode()));
        }
        return SuccessfulHttpResponse.builder()
                .statusCode(answer.statusCode())
                .headers(answer.headers().map())
                .body(new String(answer.body(), StandardCharsets.UTF_8))
                .build();
    }

    private static FallbackReason reason(int status) {
        return switch (status) {
            case 401, 403 -> FallbackReason.UNAUTHORIZED;
            case 408 -> FallbackReason.TIMEOUT;
            case 429 -> FallbackReason.RATE_LIMITED;
            default ->
                status >= 500
                        ? FallbackReason.SERVER_ERROR
                        : status >= 400 ? FallbackReason.REQUEST_REFUSED : FallbackReason.GARBAGE;
        };
    }

    private static FallbackReason reason(@Nullable Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof ModelFailure failure) {
                return failure.reason();
            }
            if (at instanceof ConnectException || at instanceof HttpConnectTimeoutException) {
                return FallbackReason.UNREACHABLE;
            }
            if (at instanceof HttpTimeoutException) {
                return FallbackReason.TIMEOUT;
            }
        }
        // The connection stood and broke: what came, if anything, is half an answer.
        return FallbackReason.GARBAGE;
    }
}
