package dev.chronos.sharing.calendar;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendars}, each with what the asking person is to it. */
@ApplicationScoped
public class CalendarRepository {
    private static final String COLUMNS = """
            c."name", c."description", c."color", c."icon", c."timezone", c."isDefault", c."isPublic",
            o."name" as "ownerName", coalesce(p."state", 'NEW') as "state", p."color" as "prefColor"
            """;
    private static final String ONE = "with " + Facts.SQL + "select f.*, " + COLUMNS + """
            from "facts" f
            join "calendars" c on c."id" = f."factCalendarId"
            join "users" o on o."id" = c."userId"
            left join "calendar_user_prefs" p on p."calendarId" = c."id" and p."userId" = $2
            """;
    private static final String MINE = """
            with "mine" as (
                select c."id" as "calendarId", null::text as "permission", null::timestamp(3) as "until"
                from "calendars" c where c."userId" = $1 and c."deletedAt" is null
                union all
                select s."calendarId", s."permission"::text, s."expiresAt"
                from "calendar_shares" s
                where s."sharedWithId" = $1 and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            )
            select c."id" as "factCalendarId", c."userId" as "factOwnerId", c."isArchived" as "factArchived", $1 as "factActorId",
                   m."permission" as "factPermission", m."until" as "factUntil",
                   coalesce(a."aclVersion", 0) as "factAclVersion", coalesce(a."contentVersion", 0) as "factContentVersion",
            """ + COLUMNS + """
            from "mine" m
            join "calendars" c on c."id" = m."calendarId" and c."deletedAt" is null
            join "users" o on o."id" = c."userId" and o."deletedAt" is null
            left join "calendar_acl" a on a."calendarId" = c."id"
            left join "calendar_user_prefs" p on p."calendarId" = c."id" and p."userId" = $1
            where (m."permission" is null or c."userId" <> $1) and c."id" > $2
            order by c."id" limit $3
            """;
    private static final String INSERT = """
            insert into "calendars" ("id", "name", "description", "color", "timezone", "createdAt", "updatedAt", "userId")
            select $1, $2, $3, coalesce($4, '#3B82F6'), coalesce($5, u."timezone"), $6, $6, u."id"
            from "users" u where u."id" = $7
            on conflict ("userId", "name") do nothing
            """;

    private final Pool database;
    private final Clock clock;

    CalendarRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One calendar, alone in its list; the policy decides whether the caller may have it. */
    public Uni<Guarded<List<CalendarView>>> one(String calendarId, String actorId) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(calendarId, actorId))
                .map(CalendarRepository::guarded);
    }

    /** Owned and shared ones by id, after {@code afterId}. */
    Uni<List<CalendarView>> mine(String actorId, String afterId, int limit) {
        return database.preparedQuery(MINE)
                .execute(Tuple.of(actorId, afterId, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> CalendarView.of(Facts.of(row), row))
                        .toList());
    }

    /** The new id; null when the owner has a calendar of that name. */
    Uni<@Nullable String> insert(String ownerId, NewCalendar calendar) {
        var id = Cuid.next();
        var parameters = Tuple.tuple()
                .addString(id)
                .addString(calendar.name().strip())
                .addString(calendar.description())
                .addString(calendar.color())
                .addString(calendar.timezone())
                .addLocalDateTime(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .addString(ownerId);
        return database.preparedQuery(INSERT).execute(parameters).map(rows -> rows.rowCount() == 1 ? id : null);
    }

    private static Guarded<List<CalendarView>> guarded(RowSet<Row> rows) {
        var found = rows.iterator();
        if (!found.hasNext()) {
            return Guarded.of(null, List.of());
        }
        var row = found.next();
        var facts = Facts.of(row);
        return Guarded.of(facts, facts.role() == null ? List.of() : List.of(CalendarView.of(facts, row)));
    }
}
