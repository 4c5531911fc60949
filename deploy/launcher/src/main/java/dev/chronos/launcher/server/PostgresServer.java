package dev.chronos.launcher.server;

import dev.chronos.launcher.process.Child;
import dev.chronos.launcher.process.Children;
import dev.chronos.launcher.process.Command;
import dev.chronos.launcher.process.Detached;
import dev.chronos.launcher.process.Signal;
import dev.chronos.launcher.process.StartFailure;
import dev.chronos.schema.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real PostgreSQL whose data survive a restart. */
public class PostgresServer {
    /** The name of the database and of the role that owns it. */
    public static final String NAME = "chronos";

    private static final String ROOT_ADVICE =
            "As root it needs user namespaces (unshare -U), which this machine may forbid:"
                    + " run as a normal user, or name a server of your own in CHRONOS_DATABASE_URL.";

    private final Path home;
    private final int port;
    private final String password;

    /**
     * @param home folder of the programs and of the data
     * @param password of the owner
     */
    public PostgresServer(Path home, int port, String password) {
        this.home = home;
        this.port = port;
        this.password = password;
    }

    /** What it is, for the person who started it. */
    public static String version() {
        return "PostgreSQL " + PostgresFiles.version();
    }

    /** Starts it, makes the cluster and the database when they are missing, and waits until it takes connections. */
    public Child start(Children children) {
        try {
            Files.createDirectories(home);
            Path programs = PostgresFiles.unpack(home);
            Path data = home.resolve("data");
            PostgresData cluster = new PostgresData(data);
            if (cluster.isMissing()) {
                initialize(children, programs, data);
            }
            cluster.checkUsable(PostgresFiles.version());
            cluster.dropStaleLock();
            Child server = children.start(serverCommand(programs, data));
            server.await(this::answers, Duration.ofSeconds(60));
            createDatabase();
            return server;
        } catch (IOException | SQLException e) {
            throw new StartFailure("PostgreSQL did not start", e);
        }
    }

    /** The owner's way in. */
    public DatabaseUrl database() {
        return new DatabaseUrl("127.0.0.1", port, NAME, NAME, password);
    }

    private void initialize(Children children, Path programs, Path data) throws IOException {
        Path unfinished = data.resolveSibling("data.unfinished");
        Folders.delete(unfinished);
        Path secret = Files.writeString(data.resolveSibling("password"), password);
        List<String> line = new ArrayList<>(asAnybodyButRoot());
        line.add(programs.resolve("bin/initdb").toString());
        line.addAll(List.of("-D", unfinished.toString(), "-U", NAME, "--pwfile=" + secret));
        // The C locale is the one that sorts the same on every machine.
        line.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--no-locale", "--no-instructions"));
        try {
            children.run(new Command("initdb", line), isRoot() ? ROOT_ADVICE : "");
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, data);
    }

    private Command serverCommand(Path programs, Path data) {
        List<String> line = new ArrayList<>(asAnybodyButRoot());
        line.add(programs.resolve("bin/postgres").toString());
        line.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
        Map<String, String> settings = Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "max_connections", "100",
                "shared_buffers", "64MB",
                "max_wal_size", "256MB",
                "log_min_duration_statement", "500");
        settings.forEach((name, value) -> line.addAll(List.of("-c", name + "=" + value)));
        return new Command("postgres", line, Map.of(), Signal.INT);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it does. */
    private static List<String> asAnybodyButRoot() {
        return isRoot() && Detached.exists("unshare") ? List.of("unshare", "-U") : List.of();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void createDatabase() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + NAME);
        }
    }

    private Connection connect(String name) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + name, NAME, password);
    }
}
