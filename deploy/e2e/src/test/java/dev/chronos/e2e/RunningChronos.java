package dev.chronos.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Everything that {@code deploy/run} starts, once for all stories: on free ports, with data of its own. */
final class RunningChronos {
    static final Path MODULE = Path.of("").toAbsolutePath();

    private static final Path ROOT = MODULE.getParent().getParent();
    private static final Path DATA = MODULE.resolve("target/chronos");
    private static final Path LOG = MODULE.resolve("target/chronos.log");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** The launcher passes on what it does not know; people wait for their mails in minutes, these stories in seconds. */
    private static final Map<String, String> SHORT_WAITS =
            Map.of("CHRONOS_WEEKLY_EVERY", "3s", "CHRONOS_WEEKLY_WORK_EVERY", "2s", "CHRONOS_WEEKLY_FIRST_AFTER", "1s");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Map<String, String> environment = Map.of();

    private RunningChronos() {}

    /** A value of the file that the launcher writes for other programs, such as {@code CHRONOS_GATEWAY_URL}. */
    static synchronized String env(String name) {
        if (environment.isEmpty()) {
            environment = start();
        }
        var value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not in " + DATA.resolve("env"));
        }
        return value;
    }

    /** All of those values. */
    static synchronized Map<String, String> env() {
        env("CHRONOS_GATEWAY_URL");
        return environment;
    }

    /** An access token, from the command that the README names. */
    static String token(String person) {
        try {
            var command = new ProcessBuilder(ROOT.resolve("deploy/token").toString(), "--data", DATA.toString(), person)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var token = new String(command.getInputStream().readAllBytes()).strip();
            if (command.waitFor() != 0) {
                throw new IllegalStateException("deploy/token " + person + " failed");
            }
            return token;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Map<String, String> start() {
        try {
            Files.createDirectories(DATA.getParent());
            stopLeftover();
            Files.deleteIfExists(DATA.resolve("env"));
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var launcher = ROOT.resolve("deploy/launcher/target/launcher.jar").toString();
            var builder = new ProcessBuilder(
                            List.of(java, "-jar", launcher, "--any-port", "--fresh", "--data", DATA.toString()))
                    .directory(ROOT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(LOG.toFile());
            builder.environment().putAll(SHORT_WAITS);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            return await(process);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** A test run that was killed could not stop what it had started. */
    private static void stopLeftover() throws IOException {
        var file = DATA.resolve("env");
        var launcher = Files.exists(file) ? read(file).get("CHRONOS_LAUNCHER_PID") : null;
        if (launcher == null) {
            return;
        }
        ProcessHandle.of(Long.parseLong(launcher))
                .filter(process -> process.info().commandLine().orElse("").contains("launcher.jar"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
                });
    }

    private static Map<String, String> await(Process process) throws IOException, InterruptedException {
        var deadline = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(deadline)) {
            if (!process.isAlive()) {
                break;
            }
            if (Files.exists(DATA.resolve("env"))) {
                var values = read(DATA.resolve("env"));
                if (ready(values.get("CHRONOS_GATEWAY_MANAGEMENT_URL"))) {
                    return values;
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        process.destroy();
        throw new IllegalStateException("Chronos did not start; its output:\n" + Files.readString(LOG));
    }

    private static boolean ready(String management) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(management + "/q/health/ready"))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var values = new HashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            var assignment = line.replaceFirst("^export ", "").split("=", 2);
            if (assignment.length == 2 && !line.startsWith("#")) {
                values.put(assignment[0], assignment[1].replaceAll("^['\"]|['\"]$", ""));
            }
        }
        return values;
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
