package dev.chronos.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** How long a PostgreSQL has kept processors busy: the server, its connections, and those of them that have ended. */
final class DatabaseCpu {
    /** As the kernel counts for programs, on every machine. */
    private static final long TICKS_PER_SECOND = 100;

    /** Where the numbers begin in {@code /proc/PID/stat}: after the name, which may hold spaces, comes field 3. */
    private static final int FIRST_FIELD = 3;

    /** {@code utime} and {@code stime}; after them the same of ended children. */
    private static final int USER_TIME = 14;

    private DatabaseCpu() {}

    static Duration of(Path dataDirectory) throws IOException {
        var postmaster = Long.parseLong(Files.readAllLines(dataDirectory.resolve("postmaster.pid"))
                .get(0)
                .strip());
        var ticks = ticks(postmaster, 4);
        for (var child : children(postmaster)) {
            ticks += ticks(child, 2);
        }
        return Duration.ofMillis(ticks * 1_000 / TICKS_PER_SECOND);
    }

    private static long[] children(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(ProcessHandle::pid)
                .toArray();
    }

    /** The sum of so many fields; nothing for a process that has just ended. */
    private static long ticks(long pid, int fields) throws IOException {
        var file = Path.of("/proc", Long.toString(pid), "stat");
        if (!Files.exists(file)) {
            return 0;
        }
        var stat = Files.readString(file);
        var numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(numbers)
                .skip(USER_TIME - FIRST_FIELD)
                .limit(fields)
                .mapToLong(Long::parseLong)
                .sum();
    }
}
