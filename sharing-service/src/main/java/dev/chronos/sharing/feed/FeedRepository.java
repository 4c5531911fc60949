package dev.chronos.sharing.feed;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendar_feed_tokens}. */
@ApplicationScoped
class FeedRepository {
    private static final String PUT = """
            insert into "calendar_feed_tokens" ("id", "calendarId", "userId", "tokenHash", "createdAt")
            values ($1, $2, $3, $4, $5)
            on conflict ("calendarId", "userId") do update set
                "tokenHash" = excluded."tokenHash", "createdAt" = excluded."createdAt", "lastUsedAt" = null
            returning "id" = $1 as "made"
            """;
    private static final String STATUS = "with " + Facts.SQL + """
            select f.*, t."createdAt", t."lastUsedAt" from "facts" f
            left join "calendar_feed_tokens" t on t."calendarId" = f."factCalendarId" and t."userId" = f."factActorId"
                and\s""" + Facts.READABLE;
    private static final String DELETE =
            "delete from \"calendar_feed_tokens\" where \"calendarId\" = $1 and \"userId\" = $2";

    private final Pool database;
    private final Clock clock;

    FeedRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** True when there was none before. */
    Uni<Boolean> put(SqlConnection transaction, Granted grant, Token token) {
        var parameters = Tuple.of(
                Cuid.next(),
                grant.to(Operation.FEED_CREATE).calendarId(),
                grant.actorId(),
                Buffer.buffer(token.hash()),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return transaction
                .preparedQuery(PUT)
                .execute(parameters)
                .map(rows -> rows.iterator().next().getBoolean("made"));
    }

    Uni<Guarded<FeedView>> status(String calendarId, String actorId) {
        return database.preparedQuery(STATUS)
                .execute(Tuple.of(calendarId, actorId))
                .map(rows -> {
                    var found = rows.iterator();
                    if (!found.hasNext()) {
                        return Guarded.of(null, new FeedView(false, null, null));
                    }
                    var row = found.next();
                    return Guarded.of(Facts.of(row), view(row));
                });
    }

    /** True when there was one. */
    Uni<Boolean> delete(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(grant.to(Operation.FEED_REVOKE).calendarId(), grant.actorId()))
                .map(rows -> rows.rowCount() > 0);
    }

    private static FeedView view(Row row) {
        var created = utc(row.getLocalDateTime("createdAt"));
        return new FeedView(created != null, created, utc(row.getLocalDateTime("lastUsedAt")));
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
