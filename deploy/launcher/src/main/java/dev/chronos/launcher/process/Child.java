package dev.chronos.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/** A process that this launcher started. */
public class Child {
    private static final int LINES_SHOWN = 30;

    private final Running running;
    private final Process process;
    private final Path log;

    Child(Running running, Process process, Path log) {
        this.running = running;
        this.process = process;
        this.log = log;
    }

    /** Its name and how to find it. */
    public Running running() {
        return running;
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** Calls back with the exit code when it has ended. */
    public void onExit(IntConsumer consumer) {
        process.onExit().thenAccept(ended -> consumer.accept(ended.exitValue()));
    }

    /**
     * Waits until a check is true.
     *
     * @throws StartFailure when the process ends, or the time is over, before that; with its last log lines
     */
    public void await(BooleanSupplier ready, java.time.Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended during start with exit code " + process.exitValue());
            }
            if (System.nanoTime() > end) {
                throw failure("was not ready after " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    void awaitSuccess(String advice) {
        try {
            if (process.waitFor() != 0) {
                throw failure(
                        "failed with exit code " + process.exitValue() + "." + (advice.isEmpty() ? "" : " " + advice));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted");
        }
    }

    private StartFailure failure(String what) {
        return new StartFailure(running.name() + " " + what + (what.endsWith(".") ? "" : ".") + " Its log is " + log
                + "; the last lines:\n" + String.join("\n", tail()));
    }

    private List<String> tail() {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()).stream()
                    .map(line -> "  | " + line)
                    .toList();
        } catch (IOException e) {
            return List.of("  | (unreadable: " + e.getMessage() + ")");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted");
        }
    }
}
