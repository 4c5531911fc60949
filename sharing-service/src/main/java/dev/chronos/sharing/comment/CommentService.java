package dev.chronos.sharing.comment;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Source;
import dev.chronos.sharing.platform.id.Cuid;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comments on events: only on what one sees whole, and only there can they be read. */
@ApplicationScoped
class CommentService {
    private final Pool database;
    private final AccessRepository access;
    private final CommentRepository comments;
    private final Changes changes;
    private final ChangeChannel channel;

    CommentService(
            Pool database,
            AccessRepository access,
            CommentRepository comments,
            Changes changes,
            ChangeChannel channel) {
        this.database = database;
        this.access = access;
        this.comments = comments;
        this.changes = changes;
        this.channel = channel;
    }

    /** The oldest first, from a place on. */
    Uni<List<Comment>> list(String calendarId, String actorId, String eventId, Place place, int limit) {
        return comments.after(calendarId, actorId, eventId, place, limit).map(guarded -> {
            var opened = Policy.open(guarded, Operation.COMMENT_LIST);
            Subject.seen(opened.data().subject(), opened.grant());
            return opened.data().comments();
        });
    }

    /** A new comment. */
    Uni<Comment> add(String calendarId, String actorId, String eventId, String body) {
        var id = Cuid.next();
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, Operation.COMMENT_CREATE))
                        .chain(grant -> comments.subject(transaction, grant, eventId)
                                .map(subject -> Subject.seen(subject, grant))
                                .chain(subject -> comments.add(transaction, grant, id, subject, body))
                                .chain(comment -> record(transaction, grant, "comment.created", eventId, id)
                                        .map(version -> new Said(comment, version)))))
                .call(said -> channel.contentChanged(calendarId, said.version(), List.of()))
                .map(Said::comment);
    }

    /** Takes one back: the own, or any for who manages the calendar. */
    Uni<Void> delete(String calendarId, String actorId, String eventId, String commentId) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, Operation.COMMENT_DELETE))
                        .chain(grant -> comments.subject(transaction, grant, eventId)
                                .map(subject -> Subject.seen(subject, grant))
                                .chain(subject -> comments.author(transaction, grant, subject, commentId))
                                .invoke(author -> check(grant, author))
                                .chain(() -> comments.delete(transaction, grant, commentId))
                                .chain(() -> record(transaction, grant, "comment.deleted", eventId, commentId))))
                .call(version -> channel.contentChanged(calendarId, version, List.of()))
                .replaceWithVoid();
    }

    private static void check(Granted grant, @Nullable String author) {
        if (author == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "There is no such comment.");
        }
        if (grant.ownRowsOnly() && !author.equals(grant.actorId())) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This comment is somebody else's.");
        }
    }

    private Uni<Long> record(SqlConnection transaction, Granted grant, String action, String eventId, String id) {
        var what = new JsonObject().put("commentId", id);
        var made = action.equals("comment.created");
        var entry = new Entry(
                grant.actorId(),
                grant.calendarId(),
                action,
                eventId,
                made ? null : what,
                made ? what : null,
                Source.API);
        return changes.log(transaction, entry).chain(() -> changes.bumpContent(transaction, grant.calendarId()));
    }

    private record Said(Comment comment, long version) {}
}
