package dev.chronos.bench.sharing;

import dev.chronos.testkit.Redis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The peer: a CalDAV server of many distributions (Debian: {@code apt-get install radicale}), without a password to check
 * and with its files on the same disk.
 */
final class Radicale implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String QUERY = """
            <?xml version="1.0" encoding="utf-8"?>
            <C:calendar-query xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">
              <D:prop><D:getetag/><C:calendar-data/></D:prop>
              <C:filter><C:comp-filter name="VCALENDAR"><C:comp-filter name="VEVENT">
                <C:time-range start="%s" end="%s"/>
              </C:comp-filter></C:comp-filter></C:filter>
            </C:calendar-query>
            """;

    private final Process process;
    private final Path folder;
    private final int port;

    private Radicale(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.port = port;
    }

    /** Null, with a word about it, when it is not installed. */
    static @Nullable Radicale start() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("chronos-bench-radicale-");
        var port = Redis.freePort();
        var builder = new ProcessBuilder(List.of(
                        "radicale",
                        "--config=",
                        "--server-hosts=127.0.0.1:" + port,
                        "--server-max-content-length=100000000",
                        "--server-timeout=600",
                        "--auth-type=none",
                        "--rights-type=authenticated",
                        "--storage-filesystem-folder=" + folder,
                        "--logging-level=error"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        try {
            var radicale = new Radicale(builder.start(), folder, port);
            Runtime.getRuntime().addShutdownHook(new Thread(radicale.process::destroyForcibly));
            radicale.awaitReady();
            return radicale;
        } catch (IOException missing) {
            System.out.println("  Radicale is not installed (apt-get install radicale): measured without it");
            return null;
        }
    }

    /** Makes a calendar of a whole file in one request, as its own pages do with an upload. */
    void put(String name, byte[] file) throws IOException, InterruptedException {
        expect(201, send("PUT", name, BodyPublishers.ofByteArray(file), "Content-Type", "text/calendar"));
    }

    /** The events of a range, with their data. */
    byte[] query(String name, String start, String end) throws IOException, InterruptedException {
        var body = BodyPublishers.ofString(QUERY.formatted(start, end));
        return expect(207, send("REPORT", name, body, "Content-Type", "application/xml", "Depth", "1"));
    }

    /** The whole calendar, asked for by the mark of the last time. */
    HttpResponse<byte[]> get(String name, String mark) throws IOException, InterruptedException {
        return send("GET", name, BodyPublishers.noBody(), "If-None-Match", mark);
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void awaitReady() throws InterruptedException, IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (process.isAlive() && System.nanoTime() < deadline) {
            try {
                send("GET", "", BodyPublishers.noBody());
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("radicale did not start");
    }

    private HttpResponse<byte[]> send(String method, String name, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/bench/%s/".formatted(port, name)))
                .timeout(PATIENCE)
                .header("Authorization", "Basic YmVuY2g6YmVuY2g=")
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("radicale answered " + answer.statusCode() + " to " + answer.request());
        }
        return answer.body();
    }
}
