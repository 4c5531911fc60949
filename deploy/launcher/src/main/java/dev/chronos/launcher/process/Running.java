package dev.chronos.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A process that Chronos started, known well enough to be found again by another launcher.
 *
 * @param name of the part of Chronos, without spaces
 * @param pid process id; may belong to another process by now
 * @param startedAt milliseconds since 1970; together with the pid it names one process
 * @param signal how to stop it
 */
public record Running(String name, long pid, long startedAt, Signal signal) {
    private static final Duration KILL_TIME = Duration.ofSeconds(5);

    // The kernel's start times move a little when the clock is set.
    private static final long CLOCK_TOLERANCE_MILLIS = 2_000;

    static Running of(String name, ProcessHandle handle, Signal signal) {
        return new Running(name, handle.pid(), startOf(handle), signal);
    }

    /** Reads what {@link #line} wrote; null when it is something else. */
    static @Nullable Running parse(String line) {
        String[] parts = line.strip().split(" ", -1);
        try {
            return parts.length != 4
                    ? null
                    : new Running(
                            parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), Signal.valueOf(parts[3]));
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    String line() {
        return name + " " + pid + " " + startedAt + " " + signal;
    }

    /** True while this very process lives, not one that has its pid by chance. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Asks it to stop, waits, and kills it when the time is over. Returns when it is gone. */
    public void stop(Duration grace) {
        handle().ifPresent(process -> {
            ask(process);
            if (!gone(grace)) {
                process.destroyForcibly();
                gone(KILL_TIME);
            }
        });
    }

    private void ask(ProcessHandle process) {
        if (signal == Signal.TERM) {
            process.destroy();
            return;
        }
        try {
            // Java can send no other signal than TERM and KILL.
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean gone(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }

    private Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startOf(process) - startedAt) <= CLOCK_TOLERANCE_MILLIS)
                .filter(process -> !isZombie());
    }

    /** Ended, but its new parent has not asked for the exit code: in a container that parent may never do so. */
    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith(" Z", stat.lastIndexOf(')') + 1);
        } catch (IOException noProcFileSystem) {
            return false;
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
