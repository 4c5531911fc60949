package dev.chronos.testkit;

import dev.chronos.schema.DatabaseUrl;
import dev.chronos.schema.Schema;
import dev.chronos.schema.ServiceRole;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** One real PostgreSQL for the tests of a JVM, migrated, with both service roles able to log in. */
public final class Postgres {
    /** The password of both service roles in tests. */
    public static final String ROLE_PASSWORD = "test";

    // A test database may be lost with the machine; waiting for the disk buys nothing.
    private static final Map<String, String> SETTINGS =
            Map.of("fsync", "off", "synchronous_commit", "off", "max_connections", "200");

    private static @Nullable DatabaseUrl started;

    private Postgres() {}

    /** The database with the owner's credentials; starts and migrates it at the first call. */
    public static synchronized DatabaseUrl database() {
        var ready = started;
        if (ready == null) {
            ready = start();
            migrate(ready);
            started = ready;
        }
        return ready;
    }

    private static DatabaseUrl start() {
        var external = System.getenv("CHRONOS_TEST_DATABASE_URL");
        if (external != null) {
            return DatabaseUrl.parse(external);
        }
        return Infrastructure.inContainers() ? container() : embedded();
    }

    private static DatabaseUrl embedded() {
        try {
            var builder = EmbeddedPostgres.builder();
            SETTINGS.forEach(builder::setServerConfig);
            var server = builder.start();
            return new DatabaseUrl("127.0.0.1", server.getPort(), "postgres", "postgres", "postgres");
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "the embedded PostgreSQL did not start; as root it needs user namespaces (unshare -U). Run the tests as"
                            + " a normal user, or name a server of yours in CHRONOS_TEST_DATABASE_URL",
                    failed);
        }
    }

    @SuppressWarnings("resource") // stopped with the JVM by Testcontainers itself
    private static DatabaseUrl container() {
        var server = new PostgreSQLContainer("postgres:17-alpine");
        server.setCommand(Stream.concat(
                        Stream.of("postgres"),
                        SETTINGS.entrySet().stream()
                                .flatMap(setting -> Stream.of("-c", setting.getKey() + "=" + setting.getValue())))
                .toArray(String[]::new));
        server.start();
        return new DatabaseUrl(
                server.getHost(),
                server.getFirstMappedPort(),
                server.getDatabaseName(),
                server.getUsername(),
                server.getPassword());
    }

    private static void migrate(DatabaseUrl database) {
        try {
            new Schema(database).migrate();
            for (var role : ServiceRole.values()) {
                role.allowLogin(database, ROLE_PASSWORD);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
