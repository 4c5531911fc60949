package dev.chronos.sharing.link;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendar_links}. */
@ApplicationScoped
class LinkRepository {
    /** More links than this of one calendar are not made. */
    static final int MOST = 100;

    private static final String COLUMNS = """
            l."id" as "linkId", l."kind", l."label", l."expiresAt" as "linkUntil",
            l."accessCodeHash" is not null as "hasAccessCode", l."lastUsedAt", l."createdAt"
            """;
    private static final String LIST = "with " + Facts.SQL + "select f.*, " + COLUMNS + """
            from "facts" f
            left join "calendar_links" l on l."calendarId" = f."factCalendarId" and l."revokedAt" is null and\s"""
            + Facts.READABLE + " order by l.\"createdAt\", l.\"id\" limit 200";
    private static final String ONE = "select " + COLUMNS + """
            from "calendar_links" l where l."calendarId" = $1 and l."id" = $2 and l."revokedAt" is null
            """;
    private static final String COUNT = """
            select count(*) as "links" from "calendar_links" where "calendarId" = $1 and "revokedAt" is null
            """;
    private static final String INSERT = """
            insert into "calendar_links" ("id", "calendarId", "createdById", "kind", "label", "tokenHash", "accessCodeHash",
                "expiresAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
            """;
    private static final String UPDATE = """
            update "calendar_links" set "label" = $3, "expiresAt" = $4, "updatedAt" = $5,
                "accessCodeHash" = case when $6 then $7 else "accessCodeHash" end
            where "calendarId" = $1 and "id" = $2
            """;
    private static final String ROTATE = """
            update "calendar_links" set "tokenHash" = $3, "lastUsedAt" = null, "updatedAt" = $4
            where "calendarId" = $1 and "id" = $2
            """;
    private static final String REVOKE = """
            update "calendar_links" set "revokedAt" = $3, "updatedAt" = $3 where "calendarId" = $1 and "id" = $2
            """;

    private final Pool database;
    private final Clock clock;

    LinkRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Links that were not revoked, oldest first; ended ones included. */
    Uni<Guarded<List<Link>>> list(String calendarId, String actorId) {
        return database.preparedQuery(LIST)
                .execute(Tuple.of(calendarId, actorId))
                .map(rows -> {
                    @Nullable Facts facts = null;
                    var links = new ArrayList<Link>();
                    for (var row : rows) {
                        facts = Facts.of(row);
                        if (row.getString("linkId") != null) {
                            links.add(Link.of(row));
                        }
                    }
                    return Guarded.of(facts, links);
                });
    }

    /** Null when the calendar has no such link. */
    Uni<@Nullable Link> one(SqlConnection transaction, Granted grant, String linkId) {
        return transaction
                .preparedQuery(ONE)
                .execute(Tuple.of(grant.calendarId(), linkId))
                .map(rows -> rows.size() == 0 ? null : Link.of(rows.iterator().next()));
    }

    Uni<Long> count(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.of(grant.calendarId()))
                .map(rows -> rows.iterator().next().getLong("links"));
    }

    /** The id. */
    Uni<String> insert(SqlConnection transaction, Granted grant, NewLink link, Token token, @Nullable String codeHash) {
        var id = Cuid.next();
        var parameters = Tuple.tuple()
                .addString(id)
                .addString(grant.to(Operation.LINK_CREATE).calendarId())
                .addString(grant.actorId())
                .addString(link.kind().name())
                .addString(link.label())
                .addValue(Buffer.buffer(token.hash()))
                .addString(codeHash)
                .addLocalDateTime(column(link.expiresAt()))
                .addLocalDateTime(column(clock.instant()));
        return transaction.preparedQuery(INSERT).execute(parameters).replaceWith(id);
    }

    /** @param setsCode true: the code becomes another one, or none */
    Uni<Void> update(
            SqlConnection transaction, Granted grant, Link wanted, boolean setsCode, @Nullable String codeHash) {
        var parameters = Tuple.tuple()
                .addString(grant.to(Operation.LINK_UPDATE).calendarId())
                .addString(wanted.id())
                .addString(wanted.label())
                .addLocalDateTime(column(wanted.expiresAt()))
                .addLocalDateTime(column(clock.instant()))
                .addBoolean(setsCode)
                .addString(codeHash);
        return transaction.preparedQuery(UPDATE).execute(parameters).replaceWithVoid();
    }

    Uni<Void> rotate(SqlConnection transaction, Granted grant, String linkId, Token token) {
        var parameters = Tuple.of(
                grant.to(Operation.LINK_ROTATE).calendarId(),
                linkId,
                Buffer.buffer(token.hash()),
                column(clock.instant()));
        return transaction.preparedQuery(ROTATE).execute(parameters).replaceWithVoid();
    }

    Uni<Void> revoke(SqlConnection transaction, Granted grant, String linkId) {
        var parameters = Tuple.of(grant.to(Operation.LINK_REVOKE).calendarId(), linkId, column(clock.instant()));
        return transaction.preparedQuery(REVOKE).execute(parameters).replaceWithVoid();
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
