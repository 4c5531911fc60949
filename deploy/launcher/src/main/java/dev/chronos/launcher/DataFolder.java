package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import dev.chronos.launcher.server.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The hidden folder of a run. One launcher at a time: the operating system drops the lock of one that was killed. */
class DataFolder implements AutoCloseable {
    // Programs 60 MB, a new cluster 40 MB, write-ahead log 256 MB; the rest is for data and logs.
    private static final long NEEDED_BYTES = 500L << 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws StartFailure when another launcher has it, it cannot be written, or the disk is full */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new StartFailure("cannot write to " + path + ". Choose another folder with --data DIR");
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new StartFailure("the disk of " + path + " is full: " + (free >> 20) + " MB free, Chronos needs "
                        + (NEEDED_BYTES >> 20) + " MB. Make room, or choose another folder with --data DIR");
            }
            return new DataFolder(path, lock(path.resolve("lock")));
        } catch (IOException e) {
            throw new StartFailure("cannot write to " + path + ". Choose another folder with --data DIR", e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    /** A folder in it, made when missing. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    /** Drops the data and the logs; what was unpacked stays, it is no data. */
    void drop() throws IOException {
        Folders.delete(path.resolve("postgres/data"));
        Folders.delete(path.resolve("logs"));
        Files.deleteIfExists(path.resolve("secrets"));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path.resolve("lock"));
        lockFile.close();
    }

    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // Gone again when its holder ended between our opening and our locking.
        if (tryLock(channel) == null || !Files.exists(file)) {
            channel.close();
            String holder = Files.exists(file) ? Files.readString(file).strip() : "";
            throw new StartFailure("Chronos already runs on " + file.getParent()
                    + (holder.isEmpty() ? "" : " (process " + holder + ")")
                    + ". Stop it with Ctrl-C, or run beside it with --any-port --data DIR");
        }
        channel.truncate(0);
        channel.write(StandardCharsets.US_ASCII.encode(
                Long.toString(ProcessHandle.current().pid()) + "\n"));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
