package dev.chronos.sharing.invitation;

import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The caller's own shares, by whether they were answered. Only rows about the caller are ever read or written. */
@ApplicationScoped
class InvitationRepository {
    private static final int MAX = 200;
    private static final String LIVE = """
            from (
                select "id", "calendarId", "permission"::text as "permission", "sharedById" as "senderId", "expiresAt", "createdAt"
                from "calendar_shares" where "sharedWithId" = $1
                union all
                select "id", "calendarId", 'FREE_BUSY', "grantedById", "expiresAt", "createdAt"
                from "calendar_busy_grants" where "userId" = $1
            ) s
            join "calendars" c on c."id" = s."calendarId" and c."deletedAt" is null
            join "users" o on o."id" = c."userId" and o."deletedAt" is null
            left join "users" b on b."id" = s."senderId"
            left join "calendar_user_prefs" p on p."calendarId" = s."calendarId" and p."userId" = $1
            where (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            """;
    private static final String SELECT = """
            select s."id", s."calendarId", c."name" as "calendarName", c."color", s."permission", b."name" as "senderName",
                   s."expiresAt", s."createdAt"
            """;
    private static final String OPEN = SELECT + LIVE
            + " and coalesce(p.\"state\", 'NEW') = 'NEW' order by s.\"createdAt\" desc, s.\"id\" limit " + MAX;
    private static final String ONE = SELECT + LIVE + " and s.\"id\" = $2";
    private static final String ACCEPT = """
            insert into "calendar_user_prefs" as t ("id", "calendarId", "userId", "state", "createdAt", "updatedAt")
            select $3, s."calendarId", $1, 'ACCEPTED', $4, $4
            """ + LIVE + """
             and s."id" = $2
            on conflict ("userId", "calendarId") do update set "state" = 'ACCEPTED', "updatedAt" = excluded."updatedAt"
            returning "calendarId"
            """;
    private static final String ORIGIN = "select s.\"calendarId\", s.\"senderId\" " + LIVE + " and s.\"id\" = $2";

    private final Pool database;
    private final Clock clock;

    InvitationRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. */
    Uni<List<Invitation>> open(String userId) {
        return database.preparedQuery(OPEN)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Invitation::of)
                        .toList());
    }

    /** A share of the caller's, answered or not; null when there is none, or it has ended. */
    Uni<@Nullable Invitation> one(String userId, @Nullable String shareId) {
        return database.preparedQuery(ONE)
                .execute(Tuple.of(userId, shareId))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : Invitation.of(rows.iterator().next()));
    }

    /** The calendar now in the list; null when the share is not the caller's, or ended. */
    Uni<@Nullable String> accept(String userId, String shareId) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.preparedQuery(ACCEPT)
                .execute(Tuple.of(userId, shareId, Cuid.next(), now))
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getString("calendarId"));
    }

    /** Where a share of the caller's comes from; null when there is none. */
    Uni<@Nullable Origin> origin(String userId, String shareId) {
        return database.preparedQuery(ORIGIN).execute(Tuple.of(userId, shareId)).map(rows -> {
            if (rows.rowCount() == 0) {
                return null;
            }
            var row = rows.iterator().next();
            return new Origin(row.getString("calendarId"), row.getString("senderId"));
        });
    }

    /** The calendar of a share and who sent it. */
    record Origin(String calendarId, String senderId) {}
}
