package dev.chronos.sharing.link;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends links. */
@ApplicationScoped
class LinkService {
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final Pool database;
    private final AccessRepository access;
    private final LinkRepository links;
    private final LinkNews news;
    private final Clock clock;

    LinkService(Pool database, AccessRepository access, LinkRepository links, LinkNews news, Clock clock) {
        this.database = database;
        this.access = access;
        this.links = links;
        this.news = news;
        this.clock = clock;
    }

    /** Links that were not revoked. */
    Uni<List<Link>> list(String calendarId, String actorId) {
        return links.list(calendarId, actorId)
                .map(guarded -> Policy.open(guarded, Operation.LINK_LIST).data());
    }

    /** @param codeHash of the access code; null: none */
    Uni<Made> create(String calendarId, String actorId, NewLink wanted, @Nullable String codeHash) {
        var token = Token.next(Token.Kind.LINK);
        return change(calendarId, actorId, Operation.LINK_CREATE, Kind.GRANTED, (transaction, grant) -> {
                    check(wanted.expiresAt());
                    return links.count(transaction, grant)
                            .invoke(LinkService::checkCount)
                            .chain(() -> links.insert(transaction, grant, wanted, token, codeHash))
                            .chain(id -> existing(transaction, grant, id))
                            .call(link -> news.log(transaction, grant, "link.created", null, link));
                })
                .map(link -> new Made(link, token));
    }

    /** @param codeHash of the new access code; null: none, where the change names one at all */
    Uni<Link> change(String calendarId, String actorId, String linkId, LinkChange wanted, @Nullable String codeHash) {
        return change(
                calendarId,
                actorId,
                Operation.LINK_UPDATE,
                Kind.CHANGED,
                (transaction, grant) -> existing(transaction, grant, linkId).chain(old -> {
                    var until = wanted.newExpiry(old.expiresAt());
                    check(wanted.expiresAt() == null ? null : until);
                    var setsCode = wanted.accessCode() != null;
                    var link = new Link(
                            old.id(),
                            old.kind(),
                            wanted.newLabel(old.label()),
                            until,
                            setsCode ? codeHash != null : old.hasAccessCode(),
                            old.lastUsedAt(),
                            old.createdAt());
                    return links.update(transaction, grant, link, setsCode, codeHash)
                            .chain(() -> news.log(transaction, grant, "link.changed", old, link))
                            .replaceWith(link);
                }));
    }

    /** Another address; the old one is dead from then on. */
    Uni<Made> rotate(String calendarId, String actorId, String linkId) {
        var token = Token.next(Token.Kind.LINK);
        return change(
                        calendarId,
                        actorId,
                        Operation.LINK_ROTATE,
                        Kind.CHANGED,
                        (transaction, grant) -> existing(transaction, grant, linkId)
                                .call(link -> links.rotate(transaction, grant, linkId, token))
                                .call(link -> news.log(transaction, grant, "link.rotated", link, link)))
                .map(link -> new Made(link, token));
    }

    /** Ends it. */
    Uni<Void> revoke(String calendarId, String actorId, String linkId) {
        return change(
                        calendarId,
                        actorId,
                        Operation.LINK_REVOKE,
                        Kind.REVOKED,
                        (transaction, grant) -> existing(transaction, grant, linkId)
                                .call(link -> links.revoke(transaction, grant, linkId))
                                .call(link -> news.log(transaction, grant, "link.revoked", link, null)))
                .replaceWithVoid();
    }

    private Uni<Link> change(
            String calendarId,
            String actorId,
            Operation operation,
            Kind kind,
            BiFunction<SqlConnection, Granted, Uni<Link>> change) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, operation))
                        .chain(grant -> change.apply(transaction, grant)
                                .chain(link ->
                                        news.bump(transaction, grant).map(version -> new Written(link, version)))))
                .call(written -> news.publish(calendarId, written.aclVersion(), kind))
                .map(Written::link);
    }

    private Uni<Link> existing(SqlConnection transaction, Granted grant, String linkId) {
        return links.one(transaction, grant, linkId)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such link."));
    }

    private void check(@Nullable Instant expiresAt) {
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw refusal("/expiresAt", "in-the-past", "The end must lie in the future.");
        }
        if (expiresAt != null && expiresAt.isAfter(LATEST)) {
            throw refusal("/expiresAt", "out-of-range", "The end must lie before the year 2200.");
        }
    }

    private static void checkCount(long count) {
        if (count >= LinkRepository.MOST) {
            throw refusal("", "too-many-links", "A calendar has at most " + LinkRepository.MOST + " links.");
        }
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }

    /** A link with its address. */
    record Made(Link link, Token token) {}

    private record Written(Link link, long aclVersion) {}
}
