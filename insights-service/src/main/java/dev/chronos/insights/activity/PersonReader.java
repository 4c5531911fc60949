package dev.chronos.insights.activity;

import dev.chronos.insights.prose.Locales;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import org.jboss.logging.Logger;

/** Reads who the user is: zone, language, week start and preferences. */
@ApplicationScoped
public class PersonReader {
    private static final Logger LOG = Logger.getLogger(PersonReader.class);
    private static final String BY_ID = """
            select "id", "email", "timezone", "locale", "timeFormat", "weekStartsOn", "preferences" from "users" where "id" = $1""";

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

    /** From a row with the columns of {@link #BY_ID}. */
    public static Person person(Row row) {
        var zone = Zones.find(row.getString("timezone"));
        if (zone == null) {
            LOG.warnf("unknown time zone, using UTC userId=%s", row.getString("id"));
        }
        return new Person(
                row.getString("id"),
                row.getString("email"),
                zone == null ? Zones.UTC : zone,
                zone != null,
                weekStart(row.getInteger("weekStartsOn")),
                Locales.of(row.getString("locale"), row.getString("timeFormat")),
                Preferences.of(row.getValue("preferences")));
    }

    /** As the web app counts, from 0 for Sunday. */
    public static DayOfWeek weekStart(int weekStartsOn) {
        return DayOfWeek.SUNDAY.plus(Math.floorMod(weekStartsOn, 7));
    }
}
