package dev.chronos.insights.activity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import org.jboss.logging.Logger;

/** Reads who the user is: zone, week start and preferences. */
@ApplicationScoped
public class PersonReader {
    private static final Logger LOG = Logger.getLogger(PersonReader.class);
    private static final String BY_ID = """
            select "id", "email", "timezone", "weekStartsOn", "preferences" from "users" where "id" = $1""";

    private final Pool database;

    PersonReader(Pool database) {
        this.database = database;
    }

    /** The user of this id, which must exist. */
    public Uni<Person> read(String userId) {
        return database.preparedQuery(BY_ID)
                .execute(Tuple.of(userId))
                .map(rows -> person(rows.iterator().next()));
    }

    private static Person person(Row row) {
        var zone = Zones.find(row.getString("timezone"));
        if (zone == null) {
            LOG.warnf("unknown time zone, using UTC userId=%s", row.getString("id"));
        }
        return new Person(
                row.getString("id"),
                row.getString("email"),
                zone == null ? Zones.UTC : zone,
                zone != null,
                DayOfWeek.SUNDAY.plus(Math.floorMod(row.getInteger("weekStartsOn"), 7)),
                Preferences.of(row.getValue("preferences")));
    }
}
