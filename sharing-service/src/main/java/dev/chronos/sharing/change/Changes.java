package dev.chronos.sharing.change;

import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Writes, in the transaction of a change, what others learn of it by. */
@ApplicationScoped
public class Changes {
    private static final String BUMP = """
            insert into "calendar_acl" ("calendarId", "aclVersion", "contentVersion") values ($1, $2, $3)
            on conflict ("calendarId") do update set
                "aclVersion" = "calendar_acl"."aclVersion" + excluded."aclVersion",
                "contentVersion" = "calendar_acl"."contentVersion" + excluded."contentVersion"
            returning "aclVersion", "contentVersion"
            """;
    private static final String LOG = """
            insert into "activity_logs" ("id", "action", "entityType", "entityId", "changes", "createdAt", "userId")
            values ($1, $2, 'calendar', $3, $4, $5, $6)
            """;
    private static final String NOTIFY = """
            insert into "notifications" ("id", "type", "channel", "title", "content", "data", "actionUrl", "createdAt", "userId")
            values ($1, $2::text::"NotificationType", 'IN_APP', $3, $4, $5, $6, $7, $8)
            """;

    private final Clock clock;

    Changes(Clock clock) {
        this.clock = clock;
    }

    /** The next version of who may see the calendar. */
    public Uni<Long> bumpAcl(SqlConnection transaction, String calendarId) {
        return transaction
                .preparedQuery(BUMP)
                .execute(Tuple.of(calendarId, 1L, 0L))
                .map(rows -> rows.iterator().next().getLong("aclVersion"));
    }

    /** The next version of what the calendar holds. */
    public Uni<Long> bumpContent(SqlConnection transaction, String calendarId) {
        return transaction
                .preparedQuery(BUMP)
                .execute(Tuple.of(calendarId, 0L, 1L))
                .map(rows -> rows.iterator().next().getLong("contentVersion"));
    }

    /** A line of the calendar's activity log. */
    public Uni<Void> log(
            SqlConnection transaction, String actorId, String calendarId, String action, JsonObject changes) {
        var parameters = Tuple.tuple()
                .addString(Cuid.next())
                .addString(action)
                .addString(calendarId)
                .addValue(changes)
                .addLocalDateTime(now())
                .addString(actorId);
        return transaction.preparedQuery(LOG).execute(parameters).replaceWithVoid();
    }

    /** An entry in somebody's list of notifications. */
    public Uni<Void> notify(SqlConnection transaction, Notice notice) {
        var parameters = Tuple.tuple()
                .addString(Cuid.next())
                .addString(notice.type())
                .addString(notice.title())
                .addString(notice.content())
                .addValue(notice.data())
                .addString(notice.path())
                .addLocalDateTime(now())
                .addString(notice.userId());
        return transaction.preparedQuery(NOTIFY).execute(parameters).replaceWithVoid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * One notification.
     *
     * @param type a {@code "NotificationType"}
     * @param path where it leads, within the web app
     */
    public record Notice(String userId, String type, String title, String content, JsonObject data, String path) {}
}
