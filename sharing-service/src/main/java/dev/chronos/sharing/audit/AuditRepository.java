package dev.chronos.sharing.audit;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Guarded;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is known of a calendar's past and of the people in it: each answer one statement, facts included. */
@ApplicationScoped
class AuditRepository {
    /** More people than a calendar can sensibly have. */
    static final int MAX_PEOPLE = 2_000;

    private static final String ENTRIES = "with " + Facts.SQL + """
            , "page" as (
                select l."id", l."createdAt", l."action", l."eventId", l."changes", l."metadata", l."userId" as "actorId"
                from "activity_logs" l
                where l."entityType" = 'calendar' and l."entityId" = $1 and (l."createdAt", l."id") < ($3, $4)
                order by l."createdAt" desc, l."id" desc limit $5
            )
            select f.*, p.*, u."name" as "actorName"
            from "facts" f
            left join "page" p on\s""" + Facts.READABLE + """
            left join "users" u on u."id" = p."actorId"
            order by p."createdAt" desc, p."id" desc
            """;
    private static final String LIVE = "(\"expiresAt\" is null or \"expiresAt\" > now() at time zone 'UTC')";
    private static final String PEOPLE = "with " + Facts.SQL + """
            , "grants" as (
                select 'OWNER' as "source", 'OWNER' as "role", "userId", null::text as "email", null::text as "label",
                       null::text as "byId", "createdAt" as "since", null::timestamp(3) as "until"
                from "calendars" where "id" = $1
                union all
                select 'SHARE', case "permission" when 'OWNER' then 'ADMIN' else "permission"::text end, "sharedWithId", null, null,
                       "sharedById", "createdAt", "expiresAt"
                from "calendar_shares" where "calendarId" = $1 and\s""" + LIVE + """
                union all
                select 'FREE_BUSY', 'FREE_BUSY', "userId", null, null, "grantedById", "createdAt", "expiresAt"
                from "calendar_busy_grants" where "calendarId" = $1 and\s""" + LIVE + """
                union all
                select 'INVITATION', case when "busyOnly" then 'FREE_BUSY' else "permission"::text end, null, "email", null,
                       "invitedById", "createdAt", "expiresAt"
                from "calendar_invitations" where "calendarId" = $1 and\s""" + LIVE + """
                union all
                select 'LINK', "kind", "id", null, "label", "createdById", "createdAt", "expiresAt"
                from "calendar_links" where "calendarId" = $1 and "revokedAt" is null and\s""" + LIVE + """
            ), "shown" as (
                -- Until somebody answers, an address with an account looks to others as one without.
                select g.*, g."source" in ('SHARE', 'FREE_BUSY') and g."userId" <> $2 and not exists (
                    select from "calendar_user_prefs" p
                    where p."calendarId" = $1 and p."userId" = g."userId" and p."state" <> 'NEW') as "open"
                from "grants" g
            )
            select f.*, case when g."open" then 'INVITATION' else g."source" end as "source", g."role",
                   case when not g."open" then g."userId" end as "userId", coalesce(g."email", lower(u."email")) as "email",
                   case when not g."open" then coalesce(g."label", u."name") end as "name",
                   g."byId", b."name" as "byName", g."since", g."until"
            from "facts" f
            left join "shown" g on\s"""
            + Facts.READABLE + """
            left join "users" u on u."id" = g."userId"
            left join "users" b on b."id" = g."byId"
            order by g."since", "email" limit\s""" + MAX_PEOPLE;

    private final Pool database;

    AuditRepository(Pool database) {
        this.database = database;
    }

    /** Entries before the cursor, the newest first. */
    Uni<Guarded<List<AuditEntry>>> entries(String calendarId, String actorId, AuditCursor before, int limit) {
        var at = LocalDateTime.ofInstant(before.at(), ZoneOffset.UTC);
        return database.preparedQuery(ENTRIES)
                .execute(Tuple.of(calendarId, actorId, at, before.id(), limit))
                .map(rows -> guarded(rows, "action", AuditEntry::of));
    }

    /** Everything through which anybody has access. */
    Uni<Guarded<List<Grant>>> grants(String calendarId, String actorId) {
        return database.preparedQuery(PEOPLE)
                .execute(Tuple.of(calendarId, actorId))
                .map(rows -> guarded(rows, "source", Grant::of));
    }

    /** @param present a column that is never null where there is anything but the facts */
    private static <T> Guarded<List<T>> guarded(RowSet<Row> rows, String present, Function<Row, T> reader) {
        @Nullable Facts facts = null;
        var found = new ArrayList<T>(rows.size());
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            if (row.getString(present) != null) {
                found.add(reader.apply(row));
            }
        }
        return Guarded.of(facts, found);
    }
}
