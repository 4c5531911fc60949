package dev.chronos.schema;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/**
 * The migration job: brings a database to the schema that the services expect, then lets the service roles log in.
 *
 * <p>Configured by environment: {@code CHRONOS_DATABASE_URL} (a libpq URI of a role that owns the database) and, for each
 * service role, its password in {@code CHRONOS_SHARING_DATABASE_PASSWORD} and {@code CHRONOS_INSIGHTS_DATABASE_PASSWORD}.
 * A role without a password given stays as it is. Safe to run any number of times, also at once.
 */
public final class Migrate {
    private Migrate() {}

    /** Exit code 0 when the database is up to date, 1 when it could not be migrated, 2 when the configuration is wrong. */
    public static void main(String[] args) {
        System.exit(run(System.getenv()));
    }

    static int run(Map<String, String> environment) {
        var url = environment.get("CHRONOS_DATABASE_URL");
        if (url == null || url.isBlank()) {
            System.err.println("CHRONOS_DATABASE_URL is not set: postgresql://owner:password@host:port/database");
            return 2;
        }
        try {
            var database = DatabaseUrl.parse(url);
            var applied = new Schema(database).migrate();
            for (var role : ServiceRole.values()) {
                var password = environment.get(role.passwordVariable());
                if (password != null && !password.isBlank()) {
                    role.allowLogin(database, password);
                }
            }
            System.out.printf(
                    "schema of %s is at version %s, %d applied%n", database, Schema.version(database), applied);
            return 0;
        } catch (IllegalArgumentException wrong) {
            System.err.println("CHRONOS_DATABASE_URL: " + wrong.getMessage());
            return 2;
        } catch (FlywayException | SQLException failed) {
            System.err.println("migration failed: " + failed.getMessage());
            return 1;
        }
    }
}
