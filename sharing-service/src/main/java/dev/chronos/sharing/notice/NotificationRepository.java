package dev.chronos.sharing.notice;

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

/** Rows of {@code notifications}, each of the caller's. */
@ApplicationScoped
class NotificationRepository {
    /** Those to be shown in the web app, now. */
    private static final String MINE = """
            from "notifications" where "userId" = $1 and "channel" = 'IN_APP'
                and ("scheduledFor" is null or "scheduledFor" <= now() at time zone 'UTC')
                and ("expiresAt" is null or "expiresAt" > now() at time zone 'UTC')
            """;

    private static final String COLUMNS = """
            select "id", "type"::text as "type", "title", "content", "data", "actionUrl", "isRead", "createdAt"
            """;
    private static final String PAGE = COLUMNS + MINE + """
                and ($2::boolean is null or "isRead" <> $2)
                and ($3::timestamp is null or ("createdAt", "id") < ($3::timestamp, $4::text))
            order by "createdAt" desc, "id" desc limit $5
            """;
    private static final String ONE = COLUMNS + MINE + " and \"id\" = $2";
    private static final String UNREAD = "select count(*) as \"unread\" " + MINE + " and not \"isRead\"";
    private static final String MARK = """
            update "notifications" set "isRead" = $3, "readAt" = case when $3 then coalesce("readAt", $4) end
            where "userId" = $1 and "id" = $2 and "isRead" <> $3
            """;
    private static final String MARK_ALL = """
            update "notifications" set "isRead" = true, "readAt" = $2
            where "userId" = $1 and "channel" = 'IN_APP' and not "isRead"
                and ("scheduledFor" is null or "scheduledFor" <= now() at time zone 'UTC')
            """;

    private final Pool database;
    private final Clock clock;

    NotificationRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first, one more than {@code limit} when there are more. */
    Uni<List<Notification>> page(String userId, @Nullable Boolean unread, @Nullable Place after, int limit) {
        var values = Tuple.tuple()
                .addString(userId)
                .addBoolean(unread)
                .addLocalDateTime(after == null ? null : LocalDateTime.ofInstant(after.createdAt(), ZoneOffset.UTC))
                .addString(after == null ? null : after.id())
                .addInteger(limit + 1);
        return database.preparedQuery(PAGE)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Notification::of)
                        .toList());
    }

    Uni<Long> unread(String userId) {
        return database.preparedQuery(UNREAD)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getLong("unread"));
    }

    /** As it is afterwards; null when the caller has no such notification. */
    Uni<@Nullable Notification> mark(String userId, String id, boolean read) {
        return database.preparedQuery(MARK)
                .execute(Tuple.of(userId, id, read, now()))
                .chain(() -> database.preparedQuery(ONE).execute(Tuple.of(userId, id)))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : Notification.of(rows.iterator().next()));
    }

    Uni<Void> markAll(String userId) {
        return database.preparedQuery(MARK_ALL).execute(Tuple.of(userId, now())).replaceWithVoid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
