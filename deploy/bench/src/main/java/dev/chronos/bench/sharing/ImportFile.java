package dev.chronos.bench.sharing;

import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A file of ten thousand events into an empty calendar. The heap is not larger than what is promised. */
public final class ImportFile implements Workload {
    private static final int TIMES = 5;
    private static final double MEBIBYTE = 1024 * 1024;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String what() {
        return "POST of a file of " + Calendars.EVENTS
                + " events into an empty calendar, through the gateway, heap of 256 MiB";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var sharing = stage.sharing("256m", Map.of());
                var gateway = stage.gateway(sharing);
                var connection = stage.connect();
                var radicale = Radicale.start()) {
            var owner = Calendars.person(sharing, "import-owner");
            var viewer = Calendars.person(sharing, "import-viewer");
            var file = Calendars.file();
            var heap = new Heap(sharing);
            var ours = new Latencies(TIMES);
            for (var i = 0; i < TIMES; i++) {
                var calendar = "import-" + i;
                Calendars.shared(connection, calendar, owner, viewer);
                var request = gateway.request("import-owner", "/api/calendars/" + calendar + "/import")
                        .setHeader("Content-Type", "text/calendar")
                        .POST(BodyPublishers.ofByteArray(file))
                        .build();
                LargeCalendar.time(ours, () -> gateway.send(request));
            }
            var peak = heap.stop();
            var results = new ArrayList<>(List.of(
                    Result.of("size of the file", file.length / MEBIBYTE, "MiB"),
                    Result.of("median", ours.percentile(0.5), "ms"),
                    Result.of("the first one, cold", ours.percentile(1), "ms"),
                    Result.of("peak of the heap", peak / MEBIBYTE, "MiB").atMost(256)));
            if (radicale != null) {
                var peer = Latencies.of(0, 1, () -> radicale.put("import", file));
                results.add(Result.of("Radicale: one PUT of the same file", peer.percentile(0.5), "ms"));
                results.add(Result.of("faster than Radicale", peer.percentile(0.5) / ours.percentile(0.5), "x")
                        .atLeast(8));
            }
            return results;
        }
    }

    /** Looks at the used heap ten times a second. */
    private static final class Heap {
        private final AtomicBoolean over = new AtomicBoolean();
        private final Thread watching;
        private volatile double peak;

        Heap(ServiceProcess service) {
            watching = new Thread(() -> watch(service), "heap");
            watching.setDaemon(true);
            watching.start();
        }

        double stop() throws InterruptedException {
            over.set(true);
            watching.join();
            return peak;
        }

        private void watch(ServiceProcess service) {
            try {
                while (!over.get()) {
                    peak = Math.max(peak, service.metric("jvm_memory_used_bytes{area=\"heap\""));
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }
}
