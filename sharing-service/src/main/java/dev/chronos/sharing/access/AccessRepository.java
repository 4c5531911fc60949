package dev.chronos.sharing.access;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The facts alone, for what writes, and for the services beside this one. */
@ApplicationScoped
public class AccessRepository {
    private static final String READ = "with " + Facts.SQL + " select * from \"facts\"";

    private final Pool database;

    AccessRepository(Pool database) {
        this.database = database;
    }

    /** The facts as they are now. */
    public Uni<Guarded<Boolean>> facts(String calendarId, String actorId) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(calendarId, actorId))
                .map(AccessRepository::guarded);
    }

    /** The facts inside a transaction, with the calendar held against other changes of its access until the end. */
    public Uni<Guarded<Boolean>> lock(SqlConnection transaction, String calendarId, String actorId) {
        return transaction
                .preparedQuery("select 1 from \"calendars\" where \"id\" = $1 for no key update")
                .execute(Tuple.of(calendarId))
                .chain(() -> transaction.preparedQuery(READ).execute(Tuple.of(calendarId, actorId)))
                .map(AccessRepository::guarded);
    }

    private static Guarded<Boolean> guarded(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Guarded.of(Facts.of(found.next()), true) : Guarded.of(null, false);
    }
}
