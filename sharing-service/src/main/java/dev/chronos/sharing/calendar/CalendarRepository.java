package dev.chronos.sharing.calendar;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
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
    /** The facts of many calendars at once: the same columns as {@link Facts#SQL}. {@code $1} is the person. */
    private static final String MINE = """
            with "mine" as (
                select "id" as "calendarId" from "calendars" where "userId" = $1 and "deletedAt" is null and "id" > $2
                union
                select "calendarId" from "calendar_shares" where "sharedWithId" = $1 and "calendarId" > $2
                    and ("expiresAt" is null or "expiresAt" > now() at time zone 'UTC')
                union
                select "calendarId" from "calendar_busy_grants" where "userId" = $1 and "calendarId" > $2
                    and ("expiresAt" is null or "expiresAt" > now() at time zone 'UTC')
            )
            select c."id" as "factCalendarId", c."userId" as "factOwnerId", $1 as "factActorId",
                   s."permission"::text as "factPermission", s."expiresAt" as "factUntil",
                   b."id" is not null as "factBusy", b."expiresAt" as "factBusyUntil", false as "factLink",
                   c."isPublic" as "factPublic", c."isArchived" as "factArchived",
                   exists (select from "calendar_subscriptions" x where x."calendarId" = c."id") as "factSubscribed",
                   coalesce(a."aclVersion", 0) as "factAclVersion", coalesce(a."contentVersion", 0) as "factContentVersion",
            """ + COLUMNS + """
            from "mine" m
            join "calendars" c on c."id" = m."calendarId" and c."deletedAt" is null
            join "users" o on o."id" = c."userId" and o."deletedAt" is null
            left join "calendar_shares" s on s."calendarId" = c."id" and s."sharedWithId" = $1
                and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            left join "calendar_busy_grants" b on b."calendarId" = c."id" and b."userId" = $1
                and (b."expiresAt" is null or b."expiresAt" > now() at time zone 'UTC')
            left join "calendar_acl" a on a."calendarId" = c."id"
            left join "calendar_user_prefs" p on p."calendarId" = c."id" and p."userId" = $1
            order by c."id" limit $3
            """;

    private static final String INSERT = """
            insert into "calendars" ("id", "name", "description", "color", "timezone", "createdAt", "updatedAt", "userId")
            select $1, $2, $3, coalesce($4, '#3B82F6'), coalesce($5, u."timezone"), $6, $6, u."id"
            from "users" u where u."id" = $7
            on conflict ("userId", "name") do nothing
            """;

    /** {@code $3} and on: each member as it is to be. */
    private static final String UPDATE = """
            update "calendars" c set "name" = $3, "description" = $4, "color" = $5, "timezone" = $6, "isPublic" = $7,
                "isArchived" = $8, "updatedAt" = $2
            where "id" = $1 and not exists (
                select from "calendars" o where o."userId" = c."userId" and o."name" = $3 and o."id" <> c."id")
            """;

    private static final String SETTINGS = """
            select "name", "description", "color", "timezone", "isPublic", "isArchived", "isDefault"
            from "calendars" where "id" = $1
            """;

    /** The name is free again for another calendar of the owner's. */
    private static final String DELETE = """
            update "calendars" set "deletedAt" = $2, "updatedAt" = $2, "name" = left("name", 160) || ' (' || "id" || ')' where "id" = $1
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
                .addLocalDateTime(now())
                .addString(ownerId);
        return database.preparedQuery(INSERT).execute(parameters).map(rows -> rows.rowCount() == 1 ? id : null);
    }

    /** What can be set of a calendar, as it is. */
    Uni<CalendarSettings> settings(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(SETTINGS)
                .execute(Tuple.of(grant.calendarId()))
                .map(rows -> CalendarSettings.of(rows.iterator().next()));
    }

    /** False when the owner has another calendar of that name. */
    Uni<Boolean> update(SqlConnection transaction, Granted grant, CalendarSettings settings) {
        var parameters = Tuple.tuple()
                .addString(grant.calendarId())
                .addLocalDateTime(now())
                .addString(settings.name())
                .addString(settings.description())
                .addString(settings.color())
                .addString(settings.timezone())
                .addBoolean(settings.isPublic())
                .addBoolean(settings.isArchived());
        return transaction.preparedQuery(UPDATE).execute(parameters).map(rows -> rows.rowCount() == 1);
    }

    /** Takes it out of sight of everybody; its rows stay. */
    Uni<Void> delete(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(grant.to(Operation.CALENDAR_DELETE).calendarId(), now()))
                .replaceWithVoid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
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
