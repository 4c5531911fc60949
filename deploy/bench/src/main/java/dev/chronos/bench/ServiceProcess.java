package dev.chronos.bench;

import dev.chronos.testkit.Redis;
import dev.chronos.testkit.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A packaged service in a process of its own. */
public final class ServiceProcess implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int managementPort;
    private final Path log;

    private ServiceProcess(Process process, int port, int managementPort, Path log) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
        this.log = log;
    }

    static ServiceProcess start(Path jar, String heap, Map<String, String> servers, Map<String, String> settings)
            throws IOException, InterruptedException {
        var port = Redis.freePort();
        var managementPort = Redis.freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-Dquarkus.log.level=WARN"));
        Tokens.serviceConfig().forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        var log = Files.createTempFile("chronos-bench-", ".log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        // Tokens are judged by their key: there is no provider to ask.
        builder.environment().put("QUARKUS_OIDC_AUTH_SERVER_URL", "");
        builder.environment().putAll(servers);
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "CHRONOS_HTTP_HOST", "127.0.0.1",
                        "CHRONOS_HTTP_PORT", Integer.toString(port),
                        "CHRONOS_MANAGEMENT_PORT", Integer.toString(managementPort)));
        var process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        var started = new ServiceProcess(process, port, managementPort, log);
        started.awaitReady();
        return started;
    }

    /** A request of a person to a path, ready to be sent. */
    public HttpRequest.Builder request(String person, String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + Tokens.of(person))
                .header("Content-Type", "application/json");
    }

    /** Where it answers. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Sends; fails on anything but a success. */
    public String send(HttpRequest request) throws IOException, InterruptedException {
        var answer = HTTP.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The sum of all series of a metric whose line starts like this, exemplars aside; 0 when there is none. */
    public double metric(String prefix) throws IOException, InterruptedException {
        var body = HTTP.send(HttpRequest.newBuilder(management("/q/metrics")).build(), BodyHandlers.ofString())
                .body();
        return Pattern.compile("(?m)^" + Pattern.quote(prefix) + "\\S* (\\S+)")
                .matcher(body)
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)))
                .sum();
    }

    /** Time that it has kept processors busy since it was started. */
    public Duration cpu() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it at once, as a crash would. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                var probe =
                        HttpRequest.newBuilder(management("/q/health/ready")).build();
                if (HTTP.send(probe, BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It has not opened its port.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("the service did not start:\n" + Files.readString(log));
    }

    private URI management(String path) {
        return URI.create("http://127.0.0.1:" + managementPort + path);
    }
}
