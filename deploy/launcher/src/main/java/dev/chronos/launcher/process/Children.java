package dev.chronos.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The processes of this launcher. Start them from one thread that lives as long as the launcher: the kernel tells a child
 * of its parent's death when the thread that started it ends.
 */
public class Children {
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final ProcessList list;
    private final Path logs;
    private final List<Running> running = new ArrayList<>();
    private boolean stopping;

    /** @param logs folder of the log files */
    public Children(ProcessList list, Path logs) {
        this.list = list;
        this.logs = logs;
    }

    /**
     * Starts a process and remembers it on disk.
     *
     * @throws StartFailure when the program cannot be run, or the launcher is stopping
     */
    public synchronized Child start(Command command) {
        if (stopping) {
            throw new StartFailure("stopping");
        }
        Path log = logs.resolve(command.name() + ".log");
        try {
            keepPrevious(log);
            ProcessBuilder builder = new ProcessBuilder(Detached.line(command))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            set(builder.environment(), command.environment());
            Process process = builder.start();
            Running started = Running.of(command.name(), process.toHandle(), command.signal());
            running.add(started);
            list.write(running);
            return new Child(started, process, log);
        } catch (IOException e) {
            throw new StartFailure("cannot start " + command.name(), e);
        }
    }

    /**
     * Runs a program to its end.
     *
     * @param advice what to do when it fails, may be empty
     * @throws StartFailure when its exit code is not 0
     */
    public void run(Command command, String advice) {
        Child child = start(command);
        child.awaitSuccess(advice);
        synchronized (this) {
            running.remove(child.running());
            list.write(running);
        }
    }

    /** What was started so far, in that order. */
    public synchronized List<Running> running() {
        return List.copyOf(running);
    }

    /** True once {@link #stopAll} was called. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Stops all, the last started first, and refuses to start more. */
    public void stopAll() {
        List<Running> toStop;
        synchronized (this) {
            stopping = true;
            toStop = new ArrayList<>(running);
        }
        for (int i = toStop.size() - 1; i >= 0; i--) {
            toStop.get(i).stop(GRACE);
        }
        list.write(List.of());
    }

    private static void set(Map<String, String> environment, Map<String, String> changes) {
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                environment.remove(name);
            } else {
                environment.put(name, value);
            }
        });
    }

    private static void keepPrevious(Path log) throws IOException {
        if (Files.exists(log)) {
            Path previous = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
