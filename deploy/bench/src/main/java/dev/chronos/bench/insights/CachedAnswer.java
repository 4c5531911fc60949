package dev.chronos.bench.insights;

import dev.chronos.bench.Load;
import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A list of insights that is in the cache already, asked for by twenty busy people in turn. */
public final class CachedAnswer implements Workload {
    private static final int PEOPLE = 20;
    private static final int PER_SECOND = 200;

    @Override
    public String name() {
        return "cached";
    }

    @Override
    public String what() {
        return "GET /api/ai/insights from the cache, " + PER_SECOND + " a second, token and change check included";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var service = stage.insights("160m", Map.of())) {
            var path = "/api/ai/insights?" + Weeks.query(Weeks.lastClosed());
            for (var i = 0; i < PEOPLE; i++) {
                Dataset.BUSY.plant(stage, service, "cached" + i);
                service.send(service.request("cached" + i, path).build());
            }
            var requests = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> service.request("cached" + i, path).build())
                    .toList();
            var outcome = new Load(PER_SECOND, Duration.ofSeconds(20)).send(i -> requests.get(i % PEOPLE));
            return List.of(
                    Result.of("median", outcome.latencies().percentile(0.5), "ms"),
                    Result.of("p95", outcome.latencies().percentile(0.95), "ms").atMost(30),
                    Result.of("p99", outcome.latencies().percentile(0.99), "ms").atMost(80),
                    Result.of("requests that failed", outcome.failures(), "n").atMost(0));
        }
    }
}
