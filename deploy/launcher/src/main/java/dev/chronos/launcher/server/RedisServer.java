package dev.chronos.launcher.server;

import dev.chronos.launcher.process.Child;
import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.Command;
import dev.chronos.launcher.process.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A real Redis. It keeps nothing over a restart: what Chronos has there is presence, sessions and caches. */
public class RedisServer {
    private static final String VERSION = "7.0.15";

    private final Path home;
    private final int port;

    /** @param home folder of the program */
    public RedisServer(Path home, int port) {
        this.home = home;
        this.port = port;
    }

    /** What it is, for the person who started it. */
    public static String version() {
        return "Redis " + VERSION;
    }

    /** Starts it and waits until it takes connections. */
    public Child start(Children children) {
        try {
            List<String> line = List.of(
                    unpack().toString(),
                    "--port",
                    Integer.toString(port),
                    "--bind",
                    "127.0.0.1",
                    "--save",
                    "",
                    "--appendonly",
                    "no",
                    "--dir",
                    home.toString());
            Child server = children.start(new Command("redis", line));
            server.await(() -> Probe.connects(port), Duration.ofSeconds(20));
            return server;
        } catch (IOException e) {
            throw new StartFailure("Redis did not start", e);
        }
    }

    private Path unpack() throws IOException {
        Files.createDirectories(home);
        Path program = home.resolve("redis-server-" + VERSION);
        if (!Files.exists(program)) {
            Path unfinished = home.resolve("redis-server.unfinished");
            try (InputStream in =
                    RedisServer.class.getResourceAsStream("/redis-server-" + VERSION + "-" + platform())) {
                if (in == null) {
                    throw new StartFailure("no embedded Redis for this platform (" + platform()
                            + "). Name a server of your own in CHRONOS_REDIS_URL");
                }
                Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(unfinished, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program;
    }

    private static String platform() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        boolean arm = List.of("aarch64", "arm64").contains(System.getProperty("os.arch"));
        return os + "-" + (arm ? "arm64" : "amd64");
    }
}
