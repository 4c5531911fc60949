package dev.chronos.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The schema of one database, and how it is brought up to date. */
public final class Schema {
    /** Flyway's history of our migrations; a name of its own, so that it never meets another tool's. */
    public static final String HISTORY_TABLE = "chronos_schema_history";

    /** The tables that the web app owns and that our first version makes on an empty database. */
    static final Set<String> WEB_APP_TABLES = Set.of(
            "users",
            "accounts",
            "calendars",
            "calendar_shares",
            "events",
            "event_attendees",
            "categories",
            "tasks",
            "focus_sessions",
            "goals",
            "habits",
            "habit_logs",
            "insights",
            "notifications",
            "activity_logs");

    /** Any number will do, as long as every migration job takes the same one. */
    private static final long MIGRATION_LOCK = 0x4368726f6e6f73L;

    private final DatabaseUrl database;

    /** @param database with a role that owns the database */
    public Schema(DatabaseUrl database) {
        this.database = database;
    }

    /**
     * Applies what is missing. A database that the web app made is taken over as it stands: its tables count as our first
     * version and none of its rows is touched.
     *
     * @return how many migrations were applied
     * @throws IncompleteSchemaException when only some of the web app's tables are there
     */
    public int migrate() throws SQLException {
        // Held for the whole run: what we find here must still be true when Flyway starts.
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
                    .baselineOnMigrate(webAppWasHere(connection))
                    .baselineVersion("0001")
                    .baselineDescription("tables of the web app")
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

    private static boolean webAppWasHere(Connection connection) throws SQLException {
        var missing = new TreeSet<>(WEB_APP_TABLES);
        try (var query = connection.prepareStatement(
                        "select tablename from pg_tables where schemaname = current_schema()");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                missing.remove(rows.getString(1));
            }
        }
        if (missing.size() == WEB_APP_TABLES.size()) {
            return false;
        }
        if (missing.isEmpty()) {
            return true;
        }
        throw new IncompleteSchemaException(missing);
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
