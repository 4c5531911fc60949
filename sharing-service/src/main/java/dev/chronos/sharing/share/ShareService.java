package dev.chronos.sharing.share;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Role;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.ShareNews.Told;
import dev.chronos.sharing.share.ShareRepository.Held;
import dev.chronos.sharing.share.ShareRepository.Person;
import dev.chronos.sharing.share.ShareRepository.Written;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Grants, changes and ends access: each in one transaction with all that others learn of it by, told after commit. */
@ApplicationScoped
public class ShareService {
    private final Pool database;
    private final AccessRepository access;
    private final ShareRepository shares;
    private final ShareNews news;
    private final Clock clock;

    ShareService(Pool database, AccessRepository access, ShareRepository shares, ShareNews news, Clock clock) {
        this.database = database;
        this.access = access;
        this.shares = shares;
        this.news = news;
        this.clock = clock;
    }

    /** Asking twice leaves one row and one mail. The answer does not tell whether the address has an account. */
    Uni<Result> grant(String calendarId, String actorId, ShareRequest request) {
        return inTransaction(calendarId, actorId, Operation.SHARE_CREATE, (transaction, grant) -> {
            // Only the owner gets as far as hearing what is wrong with the request.
            var email = EmailAddress.of(request.email());
            check(request.permission(), request.expiresAt());
            return shares.people(transaction, email)
                    .map(people -> share(request, email, people, grant))
                    .chain(share -> shares.put(transaction, grant, share)
                            .chain(written -> tell(transaction, grant, share, written)));
        });
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
    Uni<Result> change(String calendarId, String actorId, String shareId, ShareChange change) {
        return inTransaction(calendarId, actorId, Operation.SHARE_UPDATE, (transaction, grant) -> {
            check(change.permission(), change.newExpiry());
            return existing(transaction, grant, shareId)
                    .chain(() -> shares.change(transaction, grant, shareId, change))
                    .chain(() -> existing(transaction, grant, shareId))
                    .chain(share -> news.changed(transaction, grant, share)
                            .map(told -> new Result(share, Written.CHANGED, told)));
        });
    }

    /** Ends somebody's access, or takes an invitation back. */
    Uni<Void> revoke(String calendarId, String actorId, String shareId) {
        return inTransaction(
                        calendarId,
                        actorId,
                        Operation.SHARE_REVOKE,
                        (transaction, grant) -> end(transaction, grant, shareId))
                .replaceWithVoid();
    }

    /** Ends the caller's own access. */
    public Uni<Void> leave(String calendarId, String actorId) {
        return inTransaction(
                        calendarId,
                        actorId,
                        Operation.SHARE_LEAVE,
                        (transaction, grant) ->
                                shares.own(transaction, grant).chain(shareId -> end(transaction, grant, shareId)))
                .replaceWithVoid();
    }

    private Uni<Result> end(SqlConnection transaction, Granted grant, String shareId) {
        return existing(transaction, grant, shareId)
                .chain(share -> shares.end(transaction, grant, shareId)
                        .chain(ended -> news.ended(transaction, grant, share, ended.userId()))
                        .map(told -> new Result(share, Written.CHANGED, told)));
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

    private Uni<Result> tell(SqlConnection transaction, Granted grant, GrantShare wanted, Written written) {
        return shares.of(transaction, grant, wanted).chain(share -> {
            if (written == Written.UNCHANGED) {
                return Uni.createFrom().item(new Result(share, written, null));
            }
            var kind = written == Written.INSERTED ? Kind.GRANTED : Kind.CHANGED;
            return news.granted(transaction, grant, share, wanted, kind).map(told -> new Result(share, written, told));
        });
    }

    private Uni<Share> existing(SqlConnection transaction, Granted grant, String shareId) {
        return shares.one(transaction, grant, shareId)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such share."));
    }

    private GrantShare share(ShareRequest request, EmailAddress email, List<Person> people, Granted grant) {
        var person = people.stream()
                .filter(one ->
                        people.size() == 1 || one.email().equals(request.email().strip()))
                .findFirst()
                .orElse(null);
        if (person == null && !people.isEmpty()) {
            throw new ProblemException(
                    ProblemType.AMBIGUOUS_RECIPIENT,
                    "Several people have this address in different spellings. Write it exactly as theirs.");
        }
        if (person != null && person.id().equals(grant.facts().ownerId())) {
            throw refusal("/email", "own-address", "The calendar is already yours.");
        }
        return new GrantShare(
                email,
                person == null ? null : person.id(),
                request.permission(),
                request.expiresAt(),
                request.message());
    }

    private void check(@Nullable Role permission, @Nullable Instant expiresAt) {
        if (permission == Role.OWNER) {
            throw refusal("/permission", "not-grantable", "Ownership cannot be shared.");
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw refusal("/expiresAt", "in-the-past", "The end must lie in the future.");
        }
        if (expiresAt != null && expiresAt.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw refusal("/expiresAt", "out-of-range", "The end must lie before the year 2200.");
        }
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }

    /**
     * What came of a request.
     *
     * @param told what is to be published after commit; null: nothing changed
     */
    record Result(Share share, Written written, @Nullable Told told) {}
}
