package dev.chronos.launcher.server;

import dev.chronos.launcher.process.StartFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The server's programs, unpacked once from the Maven artifact of this platform. */
final class PostgresFiles {
    private PostgresFiles() {}

    /** The version in the artifact, such as {@code 17.11.0}. */
    static String version() {
        try (InputStream in = resource("/versions.properties")) {
            Properties versions = new Properties();
            versions.load(in);
            return versions.getProperty("postgres");
        } catch (IOException e) {
            throw new StartFailure("cannot read the version of PostgreSQL", e);
        }
    }

    /** Unpacks into a folder of its own under {@code home} unless that was done before; the folder holds {@code bin}. */
    static Path unpack(Path home) throws IOException {
        Path programs = home.resolve("programs-" + version());
        if (Files.isDirectory(programs)) {
            return programs;
        }
        // Under another name until it is complete: a launcher killed in the middle leaves nothing that looks ready.
        Path unfinished = home.resolve("programs.unfinished");
        Folders.delete(unfinished);
        try (InputStream in = resource("/postgres-" + platform() + ".txz");
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                extract(tar, entry, unfinished);
            }
        }
        return Files.move(unfinished, programs, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        Path file = into.resolve(entry.getName()).normalize();
        if (!file.startsWith(into)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return os + "-" + (arm ? "arm_64" : "x86_64");
    }

    private static InputStream resource(String name) {
        InputStream in = PostgresFiles.class.getResourceAsStream(name);
        if (in == null) {
            throw new StartFailure("no embedded server for this platform (" + name
                    + " is missing). Name a server of your own in CHRONOS_DATABASE_URL");
        }
        return in;
    }
}
