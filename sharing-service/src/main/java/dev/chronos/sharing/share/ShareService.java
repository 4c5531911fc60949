package dev.chronos.sharing.share;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.ShareNews.Told;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grants, changes and ends access: each in one transaction with all that others learn of it by, told after commit. */
@ApplicationScoped
public class ShareService {
    private final Pool database;
    private final AccessRepository access;
    private final ShareRepository shares;
    private final Recipients recipients;
    private final Granting granting;
    private final ShareNews news;
    private final Clock clock;

    ShareService(
            Pool database,
            AccessRepository access,
            ShareRepository shares,
            Recipients recipients,
            Granting granting,
            ShareNews news,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.shares = shares;
        this.recipients = recipients;
        this.granting = granting;
        this.news = news;
        this.clock = clock;
    }

    /** Asking twice leaves one row and one mail. The answer does not tell whether the address has an account. */
    Uni<Result> grant(String calendarId, String actorId, ShareRequest request) {
        return inTransaction(calendarId, actorId, Operation.SHARE_CREATE, (transaction, grant) -> {
            // Only the owner gets as far as hearing what is wrong with the request.
            var email = EmailAddress.of(request.email());
            var terms = Terms.of(request.permission(), request.expiresAt(), clock.instant());
            return recipients
                    .find(transaction, grant, email.canonical(), request.email())
                    .map(to -> new GrantShare(to, terms.permission(), terms.expiresAt(), request.message()))
                    .chain(wanted -> granting.grant(transaction, grant, wanted));
        });
    }

    /** Fails as a grant would for who may not share. */
    Uni<Void> checkMayShare(String calendarId, String actorId) {
        return access.facts(calendarId, actorId)
                .invoke(facts -> Policy.grant(facts, Operation.SHARE_CREATE))
                .replaceWithVoid();
    }

    /** All shares that the caller may know of. */
    Uni<List<Share>> list(String calendarId, String actorId) {
        return shares.list(calendarId, actorId).map(guarded -> {
            var opened = Policy.open(guarded, Operation.SHARE_LIST);
            return opened.data().stream()
                    .filter(held -> !opened.grant().ownRowsOnly() || actorId.equals(held.userId()))
                    .map(Held::share)
                    .toList();
        });
    }

    /** Another permission or end. */
    Uni<Result> change(
            String calendarId, String actorId, String shareId, ShareChange change, @Nullable String ifMatch) {
        return inTransaction(
                calendarId,
                actorId,
                Operation.SHARE_UPDATE,
                (transaction, grant) -> existing(transaction, grant, shareId, ifMatch)
                        .chain(held -> recipients
                                .of(transaction, grant, held)
                                .map(to -> change.of(held.share(), to, clock.instant()))
                                .chain(wanted -> granting.change(transaction, grant, wanted))));
    }

    /** Ends somebody's access, or takes an invitation back. */
    Uni<Void> revoke(String calendarId, String actorId, String shareId, @Nullable String ifMatch) {
        return inTransaction(
                        calendarId,
                        actorId,
                        Operation.SHARE_REVOKE,
                        (transaction, grant) -> existing(transaction, grant, shareId, ifMatch)
                                .chain(held -> end(transaction, grant, held.share())))
                .replaceWithVoid();
    }

    /** Ends the caller's own access. */
    public Uni<Void> leave(String calendarId, String actorId) {
        return inTransaction(
                        calendarId,
                        actorId,
                        Operation.SHARE_LEAVE,
                        (transaction, grant) ->
                                shares.own(transaction, grant).chain(ids -> endAll(transaction, grant, ids)))
                .replaceWithVoid();
    }

    private Uni<Result> endAll(SqlConnection transaction, Granted grant, List<String> shareIds) {
        if (shareIds.isEmpty()) {
            return Uni.createFrom().failure(missing());
        }
        return Multi.createFrom()
                .iterable(shareIds)
                .onItem()
                .transformToUniAndConcatenate(id ->
                        existing(transaction, grant, id, null).chain(held -> end(transaction, grant, held.share())))
                .collect()
                .asList()
                .map(results -> results.stream().reduce(Result::and).orElseThrow());
    }

    private Uni<Result> end(SqlConnection transaction, Granted grant, Share share) {
        return shares.end(transaction, grant, share.id())
                .chain(ended -> news.ended(transaction, grant, share, ended.userId()))
                .map(told -> new Result(share, Written.CHANGED, List.of(told)));
    }

    private Uni<Result> inTransaction(
            String calendarId,
            String actorId,
            Operation operation,
            BiFunction<SqlConnection, Granted, Uni<Result>> change) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, operation))
                        .chain(grant -> change.apply(transaction, grant)))
                .call(result -> news.publish(calendarId, result.told()));
    }

    private Uni<Held> existing(SqlConnection transaction, Granted grant, String shareId, @Nullable String ifMatch) {
        return shares.one(transaction, grant, shareId)
                .onItem()
                .ifNull()
                .failWith(ShareService::missing)
                .invoke(held -> {
                    if (!held.share().matches(ifMatch)) {
                        throw new ProblemException(
                                ProblemType.PRECONDITION_FAILED, "The share is another by now. Read it again.");
                    }
                });
    }

    private static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such share.");
    }

    /**
     * What came of a request.
     *
     * @param told what is to be published after commit; empty: nothing changed
     */
    record Result(Share share, Written written, List<Told> told) {
        Result and(Result other) {
            return new Result(
                    share,
                    written,
                    Stream.concat(told.stream(), other.told.stream()).toList());
        }
    }
}
