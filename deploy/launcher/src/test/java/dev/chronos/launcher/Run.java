package dev.chronos.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A launcher in a process of its own, on fake services and real servers. */
class Run implements AutoCloseable {
    private final Path data;
    private final Path output;
    private final Process process;

    private Run(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    static Run start(Path repository, String... options) throws IOException {
        return start(repository, Map.of(), options);
    }

    static Run start(Path repository, Map<String, String> environment, String... options) throws IOException {
        Path data = repository.resolve("data");
        Path output = Files.createTempFile(repository, "run", ".out");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Dchronos.repository=" + repository,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "--any-port",
                "--data",
                data.toString()));
        line.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(new File("/dev/null"));
        builder.environment().keySet().removeIf(name -> name.startsWith("CHRONOS_"));
        builder.environment().putAll(environment);
        return new Run(data, output, builder.start());
    }

    /** Waits for the file that is there exactly while Chronos is ready, and reads it. */
    Map<String, String> ready() throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!Files.exists(data.resolve("env"))) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("not ready:\n" + output());
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return PrivateFile.read(data.resolve("env"));
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C does, and waits until it has ended. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        exitCode();
    }
}
