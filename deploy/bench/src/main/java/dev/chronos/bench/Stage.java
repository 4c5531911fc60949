package dev.chronos.bench;

import dev.chronos.schema.DatabaseUrl;
import dev.chronos.schema.Schema;
import dev.chronos.schema.ServiceRole;
import dev.chronos.testkit.Redis;
import dev.chronos.testkit.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** The servers that all workloads share: a real PostgreSQL that waits for its disk, a real Redis, and whoever is started on them. */
public final class Stage implements AutoCloseable {
    private static final String ROLE_PASSWORD = "bench";

    private final Path repository;
    private final EmbeddedPostgres postgres;
    private final DatabaseUrl database;
    private final Redis.Server redis;

    private Stage(Path repository, EmbeddedPostgres postgres, DatabaseUrl database, Redis.Server redis) {
        this.repository = repository;
        this.postgres = postgres;
        this.database = database;
        this.redis = redis;
    }

    /** Starts the servers and migrates the database. */
    static Stage build(Path repository) throws IOException, SQLException {
        var postgres = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .start();
        var database = new DatabaseUrl("127.0.0.1", postgres.getPort(), "postgres", "postgres", "postgres");
        new Schema(database).migrate();
        for (var role : ServiceRole.values()) {
            role.allowLogin(database, ROLE_PASSWORD);
        }
        return new Stage(repository, postgres, database, Redis.embedded(Redis.freePort()));
    }

    /** Where the packaged services and the scripts of the peers are. */
    public Path repository() {
        return repository;
    }

    /** A connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbc(), "postgres", "postgres");
    }

    /** The same for programs that read libpq URIs. */
    public String databaseUrl() {
        return "postgresql://postgres:postgres@127.0.0.1:%d/postgres".formatted(database.port());
    }

    /** Time that PostgreSQL has kept processors busy, connections that have ended included. */
    public Duration databaseCpu() throws IOException, SQLException {
        return DatabaseCpu.of(dataDirectory());
    }

    private Path dataDirectory() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show data_directory")) {
            rows.next();
            return Path.of(rows.getString(1));
        }
    }

    /** The address of the Redis. */
    public String redisUrl() {
        return redis.url();
    }

    /** Starts insights-service with these settings beside the usual ones, and waits until it is ready. */
    public ServiceProcess insights(String heap, Map<String, String> settings) throws IOException, InterruptedException {
        return ServiceProcess.start(
                repository.resolve("insights-service/target/quarkus-app/quarkus-run.jar"),
                heap,
                Map.of(
                        "CHRONOS_DATABASE_URL", "postgresql://127.0.0.1:%d/postgres".formatted(database.port()),
                        "CHRONOS_DATABASE_USER", ServiceRole.INSIGHTS.role(),
                        "CHRONOS_DATABASE_PASSWORD", ROLE_PASSWORD,
                        "CHRONOS_REDIS_URL", redis.url(),
                        "CHRONOS_INSIGHTS_SECRET", "a-secret-for-benchmarks-only-of-32"),
                settings);
    }

    /** Starts sharing-service with these settings beside the usual ones, and waits until it is ready. */
    public ServiceProcess sharing(String heap, Map<String, String> settings) throws IOException, InterruptedException {
        return ServiceProcess.start(
                repository.resolve("sharing-service/target/quarkus-app/quarkus-run.jar"),
                heap,
                Map.of(
                        "CHRONOS_DATABASE_URL", "postgresql://127.0.0.1:%d/postgres".formatted(database.port()),
                        "CHRONOS_DATABASE_USER", ServiceRole.SHARING.role(),
                        "CHRONOS_DATABASE_PASSWORD", ROLE_PASSWORD,
                        "CHRONOS_SHARING_SECRET", "a-secret-for-benchmarks-only-of-32",
                        "CHRONOS_REDIS_URL", redis.url()),
                settings);
    }

    /** Starts the gateway in front of a sharing-service. It takes access tokens and lets nobody sign in. */
    public ServiceProcess gateway(ServiceProcess sharing) throws IOException, InterruptedException {
        var tokens = Tokens.serviceConfig();
        return ServiceProcess.start(
                repository.resolve("gateway/target/quarkus-app/quarkus-run.jar"),
                "160m",
                Map.of(
                        "CHRONOS_SHARING_URL",
                        sharing.address("").toString(),
                        "CHRONOS_REDIS_URL",
                        redis.url(),
                        "CHRONOS_GATEWAY_CLIENT_SECRET",
                        "a-secret-for-benchmarks-only-of-32",
                        "CHRONOS_SESSION_SECRET",
                        "another-secret-for-benchmarks-only-of-48-chars"),
                Map.of(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        Tokens.ISSUER,
                        "QUARKUS_OIDC_TENANT_ENABLED",
                        "false",
                        "QUARKUS_OIDC_BEARER_AUTH_SERVER_URL",
                        "",
                        "QUARKUS_OIDC_BEARER_PUBLIC_KEY",
                        tokens.get("quarkus.oidc.public-key"),
                        "QUARKUS_OIDC_BEARER_TOKEN_ISSUER",
                        Tokens.ISSUER));
    }

    @Override
    public void close() throws IOException {
        redis.stop();
        postgres.close();
    }
}
