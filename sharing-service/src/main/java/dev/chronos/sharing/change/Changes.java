package dev.chronos.sharing.change;

import dev.chronos.sharing.platform.id.Cuid;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
            insert into "activity_logs"
                ("id", "action", "entityType", "entityId", "changes", "metadata", "createdAt", "userId", "eventId")
            values ($1, $2, 'calendar', $3, $4, $5, $6, $7, $8)
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
    public Uni<Void> log(SqlConnection transaction, Entry entry) {
        var parameters = Tuple.tuple()
                .addString(Cuid.next())
                .addString(entry.action())
                .addString(entry.calendarId())
                .addValue(new JsonObject().put("before", entry.before()).put("after", entry.after()))
                .addValue(new JsonObject().put("source", entry.source().wire()).put("requestId", requestId()))
                .addLocalDateTime(now())
                .addString(entry.actorId())
                .addString(entry.eventId());
        return transaction.preparedQuery(LOG).execute(parameters).replaceWithVoid();
    }

    /** The trace of the request, which its answer and the logs carry too; null where there is none. */
    private static @Nullable String requestId() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
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
     * One line of the activity log.
     *
     * @param actorId who did it
     * @param action what was done, such as {@code share.granted}
     * @param eventId the event that it was done to; null: none
     * @param before the members that changed, as they were; null: there was nothing
     * @param after the same as they are now; null: there is nothing any more
     */
    public record Entry(
            String actorId,
            String calendarId,
            String action,
            @Nullable String eventId,
            @Nullable JsonObject before,
            @Nullable JsonObject after,
            Source source) {

        /** A line about the calendar as a whole, asked for over HTTP. */
        public static Entry of(
                String actorId,
                String calendarId,
                String action,
                @Nullable JsonObject before,
                @Nullable JsonObject after) {
            return new Entry(actorId, calendarId, action, null, before, after, Source.API);
        }
    }

    /** Through what a change came. */
    public enum Source {
        /** A request. */
        API,
        /** A file. */
        IMPORT,
        /** A calendar from outside. */
        SUBSCRIPTION,
        /** The clock. */
        SYSTEM;

        String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One notification.
     *
     * @param type a {@code "NotificationType"}
     * @param path where it leads, within the web app
     */
    public record Notice(String userId, String type, String title, String content, JsonObject data, String path) {}
}
