package dev.chronos.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * The file that lists the running processes, one a line, in the order of their start. It is what lets the next launcher
 * stop the processes of one that was killed. Gone when nothing runs.
 */
public class ProcessList {
    private final Path file;

    /** @param file may be missing */
    public ProcessList(Path file) {
        this.file = file;
    }

    /**
     * Stops what a killed launcher left behind, in reverse order of start. To be called by whoever holds the lock of the
     * folder, so that no process of a running launcher is hit.
     *
     * @return the names of the processes that were still there
     */
    public List<String> stopOrphans(Duration grace) {
        List<Running> orphans = new ArrayList<>(read());
        Collections.reverse(orphans);
        List<String> stopped = new ArrayList<>();
        for (Running orphan : orphans) {
            if (orphan.isAlive()) {
                orphan.stop(grace);
                stopped.add(orphan.name());
            }
        }
        write(List.of());
        return stopped;
    }

    void write(List<Running> processes) {
        try {
            if (processes.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.write(file, processes.stream().map(Running::line).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Running> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .map(Running::parse)
                            .filter(Objects::nonNull)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
