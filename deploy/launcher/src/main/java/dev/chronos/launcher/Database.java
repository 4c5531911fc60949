package dev.chronos.launcher;

import dev.chronos.launcher.process.StartFailure;
import dev.chronos.schema.DatabaseUrl;
import dev.chronos.schema.Schema;
import dev.chronos.schema.ServiceRole;
import java.sql.SQLException;

/** Brings the database to the state that the services expect: what the migration job does in a deployment. */
final class Database {
    private Database() {}

    /** @return how many migrations were missing */
    static int migrate(DatabaseUrl database, Secrets secrets) {
        try {
            int applied = new Schema(database).migrate();
            for (ServiceRole role : ServiceRole.values()) {
                role.allowLogin(database, secrets.get(role.passwordVariable()));
            }
            return applied;
        } catch (SQLException | RuntimeException e) {
            throw new StartFailure("the migrations failed on " + database, e);
        }
    }
}
