package dev.chronos.bench.sharing;

import dev.chronos.bench.Result;
import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A share is given, used and revoked on one instance; whoever had it asks another one the moment after. */
public final class Revoke implements Workload {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int TRIALS = 10_000;
    private static final int AT_ONCE = 8;

    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger useless = new AtomicInteger();

    @Override
    public String name() {
        return "revoke";
    }

    @Override
    public String what() {
        return TRIALS + " revocations on one instance, each followed by a request to another one";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var first = stage.sharing("160m", Map.of());
                var second = stage.sharing("160m", Map.of())) {
            var owner = Calendars.person(first, "revoke-owner");
            var threads = Executors.newFixedThreadPool(AT_ONCE);
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var viewer = "revoke-viewer-" + i;
                var viewerId = Calendars.person(first, viewer);
                work.add(() -> {
                    try (var connection = stage.connect()) {
                        trials(first, second, connection, owner, viewer, viewerId);
                    }
                    return null;
                });
            }
            var started = System.nanoTime();
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            threads.shutdown();
            var seconds = (System.nanoTime() - started) / 1e9;
            return List.of(
                    Result.of("trials a second", TRIALS / seconds, "n/s"),
                    Result.of("trials in which the share did not work at first", useless.get(), "n")
                            .atMost(0),
                    Result.of("answers that were given after the revocation", stale.get(), "n")
                            .atMost(0));
        }
    }

    private void trials(
            ServiceProcess first,
            ServiceProcess second,
            Connection connection,
            String ownerId,
            String viewer,
            String viewerId)
            throws Exception {
        var calendar = "calendar-" + viewer;
        Calendars.shared(connection, calendar, ownerId, viewerId);
        var read = second.request(viewer, "/api/calendars/" + calendar).build();
        var share = "share-" + calendar;
        for (var trial = 0; trial < TRIALS / AT_ONCE; trial++) {
            if (trial > 0) {
                share = calendar + "-" + trial;
                Calendars.share(connection, share, calendar, ownerId, viewerId);
            }
            useless.addAndGet(status(read) == 200 ? 0 : 1);
            first.send(first.request("revoke-owner", "/api/calendars/" + calendar + "/shares/" + share)
                    .DELETE()
                    .build());
            stale.addAndGet(status(read) / 100 == 2 ? 1 : 0);
        }
    }

    private static int status(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }
}
