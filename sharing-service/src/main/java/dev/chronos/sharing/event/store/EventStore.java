package dev.chronos.sharing.event.store;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.event.series.Plan.Kept;
import dev.chronos.sharing.platform.time.Zones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Single rows of {@code events}. What writes is called under a grant that its caller asked for. */
@ApplicationScoped
public class EventStore {
    private final Pool database;
    private final Clock clock;

    EventStore(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The event in one statement with the facts; a list of none or one. */
    public Uni<Guarded<List<Stored>>> one(String calendarId, String actorId, String eventId) {
        return database.preparedQuery(EventSql.ONE)
                .execute(Tuple.of(calendarId, actorId, eventId))
                .map(EventStore::guarded);
    }

    /** The same inside a transaction, after its lock; null: there is no such event in the calendar. */
    public Uni<@Nullable Stored> one(SqlConnection transaction, Granted grant, String eventId) {
        return transaction
                .preparedQuery(EventSql.ONE)
                .execute(Tuple.of(grant.calendarId(), grant.actorId(), eventId))
                .map(rows -> rows.iterator().next())
                .map(row -> row.getString("id") == null ? null : StoredReader.read(row));
    }

    /** The zone of an event that names none. */
    public Uni<String> home(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(EventSql.HOME)
                .execute(Tuple.of(grant.calendarId(), grant.actorId()))
                .map(rows -> rows.iterator().next())
                .map(row -> Zones.isKnown(row.getString("zone")) ? row.getString("zone") : row.getString("userZone"))
                .map(zone -> Zones.isKnown(zone) ? zone : "UTC");
    }

    /** True for a category of the actor's own. */
    public Uni<Boolean> hasCategory(SqlConnection transaction, Granted grant, String categoryId) {
        return transaction
                .preparedQuery(EventSql.OWN_CATEGORY)
                .execute(Tuple.of(categoryId, grant.actorId()))
                .map(rows -> rows.size() > 0);
    }

    /** A new row. */
    public Uni<Void> add(SqlConnection transaction, Granted grant, NewRow added) {
        var row = EventJson.row(added.id(), added.state(), added.sequence(), added.source())
                .put("sourceId", added.source() == null ? null : added.source().id())
                .put("recurringId", added.masterId())
                .put(
                        "originalStart",
                        added.originalStart() == null
                                ? null
                                : added.originalStart().toString());
        return transaction
                .preparedQuery(EventSql.ADD)
                .execute(Tuple.of(row, grant.calendarId(), grant.actorId(), now()))
                .replaceWithVoid();
    }

    /** Sets all that people can change. */
    public Uni<Void> change(SqlConnection transaction, Granted grant, Stored old, Kept state) {
        return transaction
                .preparedQuery(EventSql.CHANGE)
                .execute(Tuple.of(EventJson.row(old.id(), state, old.sequence() + 1, old), grant.calendarId(), now()))
                .replaceWithVoid();
    }

    /** Gives rows of occurrences another series and other starts to stand for. */
    public Uni<Void> move(SqlConnection transaction, Granted grant, String masterId, Map<String, Instant> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var rows = new JsonArray();
        moved.forEach((id, start) -> rows.add(new JsonObject().put("id", id).put("originalStart", start.toString())));
        return transaction
                .preparedQuery(EventSql.MOVE)
                .execute(Tuple.of(grant.calendarId(), rows, masterId, now()))
                .replaceWithVoid();
    }

    /** How many went. */
    public Uni<Integer> delete(SqlConnection transaction, Granted grant, List<String> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(0)
                : transaction
                        .preparedQuery(EventSql.DELETE)
                        .execute(Tuple.of(grant.calendarId(), ids.toArray(String[]::new), now()))
                        .map(RowSet::rowCount);
    }

    /** What a row of its own stood for does not come back by the rule. */
    public Uni<Void> exclude(SqlConnection transaction, Granted grant, String masterId, Instant start) {
        return transaction
                .preparedQuery(EventSql.EXCLUDE)
                .execute(Tuple.of(grant.calendarId(), masterId, EventJson.column(start), now()))
                .replaceWithVoid();
    }

    /** Brings the calendar's own count up to date. */
    public Uni<Void> count(SqlConnection transaction, Granted grant, int more) {
        return transaction
                .preparedQuery(EventSql.COUNT)
                .execute(Tuple.of(grant.calendarId(), more, now()))
                .replaceWithVoid();
    }

    private static Guarded<List<Stored>> guarded(RowSet<Row> rows) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            return Guarded.of(null, List.of());
        }
        var row = found.next();
        return Guarded.of(Facts.of(row), row.getString("id") == null ? List.of() : List.of(StoredReader.read(row)));
    }

    private LocalDateTime now() {
        return EventJson.column(clock.instant());
    }

    /**
     * A row to be made.
     *
     * @param masterId the series of a changed occurrence; null elsewhere
     * @param originalStart the start that a changed occurrence stands for; null elsewhere
     * @param source the row that it is made of; null: of none
     */
    public record NewRow(
            String id,
            Kept state,
            int sequence,
            @Nullable String masterId,
            @Nullable Instant originalStart,
            @Nullable Stored source) {}
}
