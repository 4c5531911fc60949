package dev.chronos.sharing.overlay;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Role;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendar_user_prefs}, each of the person who asks. */
@ApplicationScoped
class OverlayRepository {
    private static final String READ = "with " + Facts.SQL + """
            select f.*, p."state", p."color" from "facts" f
            left join "calendar_user_prefs" p on p."calendarId" = f."factCalendarId" and p."userId" = $2 and\s""" + Facts.READABLE;

    /** $4 state or null, $5 whether the color changes, $6 the new color. */
    private static final String WRITE = """
            insert into "calendar_user_prefs" as t ("id", "calendarId", "userId", "state", "color", "createdAt", "updatedAt")
            values ($1, $2, $3, coalesce($4, 'NEW'), $6, $7, $7)
            on conflict ("userId", "calendarId") do update set
                "state" = coalesce($4, t."state"), "color" = case when $5 then $6 else t."color" end, "updatedAt" = $7
            """;

    private final Pool database;
    private final Clock clock;

    OverlayRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Uni<Guarded<Overlay>> read(String calendarId, String actorId) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(calendarId, actorId))
                .map(OverlayRepository::guarded);
    }

    Uni<Guarded<Overlay>> read(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(READ)
                .execute(Tuple.of(grant.calendarId(), grant.actorId()))
                .map(OverlayRepository::guarded);
    }

    Uni<Void> write(SqlConnection transaction, Granted grant, OverlayChange change) {
        var state = change.state();
        var values = Tuple.tuple()
                .addString(Cuid.next())
                .addString(grant.to(Operation.ME_UPDATE).calendarId())
                .addString(grant.actorId())
                .addString(state == null ? null : state.name())
                .addBoolean(change.changesColor())
                .addString(change.newColor())
                .addLocalDateTime(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return transaction.preparedQuery(WRITE).execute(values).replaceWithVoid();
    }

    private static Guarded<Overlay> guarded(RowSet<Row> rows) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            return Guarded.of(null, new Overlay("NEW", null));
        }
        var row = found.next();
        var facts = Facts.of(row);
        return Guarded.of(facts, new Overlay(state(facts, row.getString("state")), row.getString("color")));
    }

    private static String state(Facts facts, @Nullable String kept) {
        return facts.role() == Role.OWNER ? "OWNED" : kept == null ? "NEW" : kept;
    }
}
