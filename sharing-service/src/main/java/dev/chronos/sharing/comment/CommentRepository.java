package dev.chronos.sharing.comment;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.comment.Comment.Author;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code event_comments}. */
@ApplicationScoped
class CommentRepository {
    private static final String EVENT = """
            e."id" as "eventId", e."userId" as "creatorId", e."visibility"::text as "visibility",
            e."isBusy" and e."status" <> 'CANCELLED' as "taken"
            """;
    private static final String LIST = "with " + Facts.SQL + "select f.*, " + EVENT + """
            , c."id", c."userId", c."body", c."createdAt", u."name"
            from "facts" f
            left join "events" e on e."id" = $3 and e."calendarId" = $1 and e."deletedAt" is null
                and\s""" + Facts.READABLE + """

            left join lateral (
                select * from "event_comments" c
                where c."eventId" = e."id" and c."deletedAt" is null and (c."createdAt", c."id") > ($4, $5)
                order by c."createdAt", c."id" limit $6
            ) c on true
            left join "users" u on u."id" = c."userId"
            order by c."createdAt", c."id"
            """;
    private static final String SUBJECT = "select " + EVENT
            + " from \"events\" e where e.\"id\" = $2 and e.\"calendarId\" = $1 and e.\"deletedAt\" is null";
    private static final String ADD = """
            insert into "event_comments" ("id", "eventId", "calendarId", "userId", "body", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5, $6, $6)
            returning "id", "userId", "body", "createdAt", (select "name" from "users" where "id" = $4) as "name"
            """;
    private static final String AUTHOR = """
            select "userId" from "event_comments"
            where "id" = $3 and "eventId" = $2 and "calendarId" = $1 and "deletedAt" is null
            """;
    private static final String DELETE =
            "update \"event_comments\" set \"deletedAt\" = $2, \"updatedAt\" = $2 where \"id\" = $1";

    private final Pool database;
    private final Clock clock;

    CommentRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The event and its comments from a place on, with the facts: one statement. */
    Uni<Guarded<Thread>> after(String calendarId, String actorId, String eventId, Place place, int limit) {
        var parameters = Tuple.of(calendarId, actorId, eventId)
                .addLocalDateTime(LocalDateTime.ofInstant(place.createdAt(), ZoneOffset.UTC))
                .addString(place.id())
                .addInteger(limit);
        return database.preparedQuery(LIST).execute(parameters).map(rows -> guarded(rows, actorId));
    }

    /** Null: there is no such event in the calendar. */
    Uni<@Nullable Subject> subject(SqlConnection transaction, Granted grant, String eventId) {
        return transaction
                .preparedQuery(SUBJECT)
                .execute(Tuple.of(grant.calendarId(), eventId))
                .map(rows -> rows.size() == 0 ? null : subject(rows.iterator().next()));
    }

    Uni<Comment> add(SqlConnection transaction, Granted grant, String id, Subject subject, String body) {
        var parameters = Tuple.of(
                id, subject.id(), grant.to(Operation.COMMENT_CREATE).calendarId(), grant.actorId(), body, now());
        return transaction
                .preparedQuery(ADD)
                .execute(parameters)
                .map(rows -> comment(rows.iterator().next(), grant.actorId()));
    }

    /** Who said it; null: there is no such comment. */
    Uni<@Nullable String> author(SqlConnection transaction, Granted grant, Subject subject, String commentId) {
        return transaction
                .preparedQuery(AUTHOR)
                .execute(Tuple.of(grant.calendarId(), subject.id(), commentId))
                .map(rows -> rows.size() == 0 ? null : rows.iterator().next().getString("userId"));
    }

    Uni<Void> delete(SqlConnection transaction, Granted grant, String commentId) {
        grant.to(Operation.COMMENT_DELETE);
        return transaction
                .preparedQuery(DELETE)
                .execute(Tuple.of(commentId, now()))
                .replaceWithVoid();
    }

    private static Guarded<Thread> guarded(RowSet<Row> rows, String actorId) {
        @Nullable Facts facts = null;
        @Nullable Subject subject = null;
        var comments = new ArrayList<Comment>();
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            subject = row.getString("eventId") == null ? null : subject(row);
            if (row.getString("id") != null) {
                comments.add(comment(row, actorId));
            }
        }
        return Guarded.of(facts, new Thread(subject, comments));
    }

    private static Subject subject(Row row) {
        return new Subject(
                row.getString("eventId"),
                row.getString("creatorId"),
                row.getString("visibility"),
                row.getBoolean("taken"));
    }

    private static Comment comment(Row row, String actorId) {
        var author = row.getString("userId");
        return new Comment(
                row.getString("id"),
                new Author(author, row.getString("name")),
                row.getString("body"),
                row.getLocalDateTime("createdAt").toInstant(ZoneOffset.UTC),
                author.equals(actorId));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What is said of an event.
     *
     * @param subject null: there is no such event
     */
    record Thread(@Nullable Subject subject, List<Comment> comments) {}
}
