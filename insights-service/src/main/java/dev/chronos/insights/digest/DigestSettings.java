package dev.chronos.insights.digest;

import dev.chronos.insights.prose.Locales;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Whether a person gets the digest, and in which language they are spoken to. */
@ApplicationScoped
class DigestSettings {
    private static final String SWITCH_OFF = "select \"chronos_set_weekly_digest\"($1, false)";
    private static final String LANGUAGE =
            "select \"locale\", \"timeFormat\" from \"users\" where \"id\" = $1 and \"deletedAt\" is null";

    private final Pool database;

    DigestSettings(Pool database) {
        this.database = database;
    }

    /** No more digests, whether there were any before or not; nothing for a person who is gone. */
    Uni<Void> switchOff(String userId) {
        return database.preparedQuery(SWITCH_OFF).execute(Tuple.of(userId)).replaceWithVoid();
    }

    /** English for a person who is gone. */
    Uni<Locale> locale(String userId) {
        return database.preparedQuery(LANGUAGE).execute(Tuple.of(userId)).map(rows -> {
            var row = rows.iterator();
            if (!row.hasNext()) {
                return Locale.ENGLISH;
            }
            var settings = row.next();
            return Locales.of(settings.getString("locale"), settings.getString("timeFormat"));
        });
    }
}
