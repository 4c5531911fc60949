package dev.chronos.bench.insights;

import dev.chronos.bench.Result;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Ten regenerations of the same week at the same time, on two instances. */
public final class SingleFlight implements Workload {
    private static final int AT_ONCE = 10;
    private static final String RUNS = "chronos_insights_generate_seconds_count";

    @Override
    public String name() {
        return "single-flight";
    }

    @Override
    public String what() {
        return AT_ONCE + " equal POST /api/ai/insights at once, on two instances";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        try (var first = stage.insights("160m", Map.of());
                var second = stage.insights("160m", Map.of())) {
            var person = Dataset.BUSY.plant(stage, first, "flight");
            second.send(second.request(person.subject(), "/api/analytics").build());
            var before = first.metric(RUNS) + second.metric(RUNS);
            var client = HttpClient.newHttpClient();
            var body = Weeks.body(Weeks.lastClosed());
            var answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> (i % 2 == 0 ? first : second)
                            .request(person.subject(), "/api/ai/insights")
                            .POST(BodyPublishers.ofString(body))
                            .build())
                    .map(request -> client.sendAsync(request, BodyHandlers.ofString()))
                    .toList();
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            var bodies = answers.stream()
                    .map(answer -> answer.join().body())
                    .distinct()
                    .count();
            var failed = answers.stream()
                    .filter(answer -> answer.join().statusCode() != 200)
                    .count();
            return List.of(
                    Result.of("runs of the engine", first.metric(RUNS) + second.metric(RUNS) - before, "n")
                            .atMost(1),
                    Result.of("different answers", bodies, "n").atMost(1),
                    Result.of("requests that failed", failed, "n").atMost(0));
        }
    }
}
