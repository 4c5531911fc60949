package dev.chronos.launcher.server;

import dev.chronos.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder of PostgreSQL's data as a launcher finds it. */
class PostgresData {
    private final Path folder;

    PostgresData(Path folder) {
        this.folder = folder;
    }

    boolean isMissing() {
        return !Files.exists(folder);
    }

    /** @throws StartFailure when this server cannot run on these data */
    void checkUsable(String serverVersion) throws IOException {
        String made = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!serverVersion.startsWith(made + ".")) {
            throw new StartFailure("the data in " + folder + " are of PostgreSQL " + made + ", this is " + serverVersion
                    + ". Start with --fresh to drop them, or dump and restore them");
        }
        String owner = Files.getOwner(folder).getName();
        if (!owner.equals(System.getProperty("user.name"))) {
            throw new StartFailure(
                    "the data in " + folder + " belong to " + owner + ". Run as " + owner + " or choose --data DIR");
        }
    }

    /**
     * Drops the lock file of a server that was killed. PostgreSQL does so by itself unless another process has got the
     * same pid since, which is likely in a container. The caller holds the launcher's own lock on the folder.
     *
     * @throws StartFailure when a server does run on these data
     */
    void dropStaleLock() throws IOException {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(lock).get(0).strip());
        boolean server = ProcessHandle.of(pid)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(folder.toString()))
                .isPresent();
        if (server) {
            throw new StartFailure(
                    "a PostgreSQL (process " + pid + ") runs on " + folder + ". Stop it: kill -INT " + pid);
        }
        Files.delete(lock);
    }
}
