package dev.chronos.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Requests at a fixed rate, whatever the answers do. A latency counts from the moment at which the request was due, so that
 * a server that falls behind is not flattered by a client that waits for it.
 *
 * @param perSecond requests a second
 * @param lasts how long it counts
 */
public record Load(int perSecond, Duration lasts) {
    private static final int WARM_UP_SECONDS = 8;

    /**
     * What came of it.
     *
     * @param latencies of the successful requests
     * @param failures other answers, and none
     */
    public record Outcome(Latencies latencies, int failures) {}

    /** Sends requests for a while without counting, then counts. */
    public Outcome send(IntFunction<HttpRequest> requests) throws InterruptedException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var warmUp = perSecond * WARM_UP_SECONDS;
        var total = (int) (perSecond * lasts.toSeconds());
        var latencies = new Latencies(total);
        var failures = new AtomicInteger();
        var pending = new AtomicInteger(warmUp + total);
        var started = System.nanoTime();
        for (var i = 0; i < warmUp + total; i++) {
            var due = started + i * TimeUnit.SECONDS.toNanos(1) / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            var counts = i >= warmUp;
            client.sendAsync(requests.apply(i), BodyHandlers.ofString()).whenComplete((answer, failure) -> {
                var success = failure == null && answer.statusCode() < 400;
                if (counts && success) {
                    latencies.add(System.nanoTime() - due);
                } else if (!success) {
                    failures.incrementAndGet();
                }
                pending.decrementAndGet();
            });
        }
        for (var waited = 0; pending.get() > 0 && waited < 300; waited++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return new Outcome(latencies, failures.get() + pending.get());
    }
}
