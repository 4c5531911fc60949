package dev.chronos.sharing.feed;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.change.Changes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** A person's own feed of a calendar: at most one, its address known to nobody but the person. */
@ApplicationScoped
class FeedService {
    private final Pool database;
    private final AccessRepository access;
    private final FeedRepository feeds;
    private final Changes changes;

    FeedService(Pool database, AccessRepository access, FeedRepository feeds, Changes changes) {
        this.database = database;
        this.access = access;
        this.feeds = feeds;
        this.changes = changes;
    }

    /** Makes the feed, or gives it another address: the old one is dead from then on. */
    Uni<Token> mint(String calendarId, String actorId) {
        var token = Token.next(Token.Kind.FEED);
        return database.withTransaction(transaction -> grant(transaction, calendarId, actorId, Operation.FEED_CREATE)
                        .chain(grant -> feeds.put(transaction, grant, token)
                                .chain(made -> log(transaction, grant, made ? "feed.created" : "feed.rotated"))))
                .replaceWith(token);
    }

    /** Whether there is one. */
    Uni<Guarded<FeedView>> status(String calendarId, String actorId) {
        return feeds.status(calendarId, actorId);
    }

    /** Ends it; also when there is none. */
    Uni<Void> revoke(String calendarId, String actorId) {
        return database.withTransaction(transaction -> grant(transaction, calendarId, actorId, Operation.FEED_REVOKE)
                .chain(grant -> feeds.delete(transaction, grant)
                        .chain(gone -> gone
                                ? log(transaction, grant, "feed.revoked")
                                : Uni.createFrom().voidItem())));
    }

    private Uni<Granted> grant(SqlConnection transaction, String calendarId, String actorId, Operation operation) {
        return access.lock(transaction, calendarId, actorId).map(facts -> Policy.grant(facts, operation));
    }

    private Uni<Void> log(SqlConnection transaction, Granted grant, String action) {
        return changes.log(transaction, Changes.Entry.of(grant.actorId(), grant.calendarId(), action, null, null));
    }
}
