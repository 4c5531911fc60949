package dev.chronos.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The schema of one database, and how it is brought up to date. */
public final class Schema {
    /** Flyway's history of our migrations; a name of its own, so that it never meets another tool's. */
    public static final String HISTORY_TABLE = "chronos_schema_history";

    /** Any number will do, as long as every migration job takes the same one. */
    private static final long MIGRATION_LOCK = 0x4368726f6e6f73L;

    private final DatabaseUrl database;

    /** @param database with a role that owns the database */
    public Schema(DatabaseUrl database) {
        this.database = database;
    }

    /**
     * Applies what is missing. Every migration skips what exists, so a database that the web app made is taken
     * over as it stands: none of its rows is touched.
     *
     * @return how many migrations were applied
     */
    public int migrate() throws SQLException {
        // Flyway's own lock does not cover the making of its history table.
        try (var connection = connect(database);
                var lock = connection.prepareStatement("select pg_advisory_lock(?)")) {
            lock.setLong(1, MIGRATION_LOCK);
            lock.execute();
            var properties = credentials(database);
            return Flyway.configure()
                    .dataSource(database.jdbc(), properties.getProperty("user"), properties.getProperty("password"))
                    .locations("classpath:db/migration")
                    .table(HISTORY_TABLE)
                    .validateMigrationNaming(true)
                    // A schema with tables but without our history: the web app's, or somebody else's that we leave
                    // alone.
                    .baselineOnMigrate(true)
                    .baselineVersion("0000")
                    .baselineDescription("tables that were there before")
                    .load()
                    .migrate()
                    .migrationsExecuted;
        }
    }

    /** The newest version applied, null on a database that was never migrated. */
    public static @Nullable String version(DatabaseUrl database) throws SQLException {
        try (var connection = connect(database);
                var query =
                        connection.prepareStatement("select max(version) from " + HISTORY_TABLE + " where success");
                var rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    static Connection connect(DatabaseUrl database) throws SQLException {
        return DriverManager.getConnection(database.jdbc(), credentials(database));
    }

    private static Properties credentials(DatabaseUrl database) {
        var properties = new Properties();
        if (database.user() != null) {
            properties.setProperty("user", database.user());
        }
        if (database.password() != null) {
            properties.setProperty("password", database.password());
        }
        return properties;
    }
}
