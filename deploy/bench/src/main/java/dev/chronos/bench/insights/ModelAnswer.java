package dev.chronos.bench.insights;

import com.sun.net.httpserver.HttpServer;
import dev.chronos.bench.Latencies;
import dev.chronos.bench.Result;
import dev.chronos.bench.ServiceProcess;
import dev.chronos.bench.Stage;
import dev.chronos.bench.Workload;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Regenerating with a language model that takes two seconds, then with one that never answers. The model is a fake. */
public final class ModelAnswer implements Workload {
    private static final long THINKS_MILLIS = 2_000;
    private static final long HANGS_MILLIS = 60_000;
    private static final String ANSWER = """
            {"id":"1","object":"chat.completion","created":1,"model":"fake","choices":[{"index":0,"finish_reason":"stop","message":
            {"role":"assistant","content":"{\\"items\\":[{\\"candidateId\\":\\"a\\",\\"title\\":\\"Time in the calendar\\",\
            \\"body\\":\\"You have {{f1}} in the calendar.\\",\\"adviceId\\":\\"none\\"}],\\"summary\\":\\"\\"}"}}],
            "usage":{"prompt_tokens":400,"completion_tokens":60,"total_tokens":460}}""".replace("\n", "");

    @Override
    public String name() {
        return "model";
    }

    @Override
    public String what() {
        return "POST /api/ai/insights of the busy person with a fake language model: slow, hanging, given up";
    }

    @Override
    public List<Result> run(Stage stage) throws Exception {
        var delay = new AtomicLong(THINKS_MILLIS);
        var model = model(delay);
        try (var service = stage.insights("160m", settings(model.getAddress().getPort()))) {
            var person = Dataset.BUSY.plant(stage, service, "model");
            var told = new AtomicLong();
            var slow = Latencies.of(4, 20, () -> {
                if (regenerate(service, person.subject()).contains("\"source\":\"LLM\"")) {
                    told.incrementAndGet();
                }
            });
            delay.set(HANGS_MILLIS);
            // The last answer is kept for a second.
            TimeUnit.MILLISECONDS.sleep(1_100);
            var hanging = Latencies.of(0, 6, () -> regenerate(service, person.subject()));
            var open = Latencies.of(10, 20, () -> regenerate(service, person.subject()));
            return List.of(
                    Result.of("answers in the model's words, of 24", told.get(), "n")
                            .atLeast(24),
                    Result.of("the model takes 2 s, p95", slow.percentile(0.95), "ms")
                            .atMost(2_600),
                    Result.of("the model hangs, slowest", hanging.percentile(1), "ms")
                            .atMost(6_000),
                    Result.of("the breaker is open, p95", open.percentile(0.95), "ms")
                            .atMost(300));
        } finally {
            model.stop(0);
        }
    }

    /** Kept answers and the budgets of a day would leave nothing to measure. */
    private static Map<String, String> settings(int port) {
        return Map.of(
                "CHRONOS_LLM_BASE_URL", "http://127.0.0.1:" + port + "/v1",
                "CHRONOS_LLM_MODEL", "fake",
                "CHRONOS_LLM_ANSWER_TTL", "PT1S",
                "CHRONOS_LLM_USER_CALLS", "10000",
                "CHRONOS_LLM_TENANT_TOKENS", "100000000",
                "CHRONOS_LLM_INSTANCE_CALLS", "10000");
    }

    private static String regenerate(ServiceProcess service, String subject) throws Exception {
        return service.send(service.request(subject, "/api/ai/insights")
                .POST(BodyPublishers.ofString(Weeks.body(Weeks.lastClosed())))
                .build());
    }

    private static HttpServer model(AtomicLong delay) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "fake-model");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                TimeUnit.MILLISECONDS.sleep(delay.get());
                var body = ANSWER.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        return server;
    }
}
