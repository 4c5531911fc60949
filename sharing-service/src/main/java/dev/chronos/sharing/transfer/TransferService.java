package dev.chronos.sharing.transfer;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.transfer.TransferNews.Swapped;
import dev.chronos.sharing.transfer.TransferRepository.Given;
import dev.chronos.sharing.transfer.TransferRepository.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Offers a calendar, takes the offer back, and lets it change hands; each in one transaction, told after commit. */
@ApplicationScoped
class TransferService {
    private static final String UNIQUE_VIOLATION = "23505";

    private final Pool database;
    private final AccessRepository access;
    private final TransferRepository transfers;
    private final TransferNews news;

    TransferService(Pool database, AccessRepository access, TransferRepository transfers, TransferNews news) {
        this.database = database;
        this.access = access;
        this.transfers = transfers;
        this.news = news;
    }

    /** The same offer again changes nothing and tells nobody; another one takes its place. */
    Uni<Offered> offer(String calendarId, String actorId, Offer offer) {
        return inTransaction(
                        calendarId,
                        actorId,
                        Operation.TRANSFER_OFFER,
                        (transaction, grant) -> transfers
                                .calendar(transaction, grant)
                                .invoke(TransferService::checkMayBeGiven)
                                .chain(given -> transfers
                                        .member(transaction, grant, offer)
                                        .onItem()
                                        .ifNull()
                                        .failWith(() -> notAMember(offer))
                                        .chain(member -> offer(transaction, grant, given, member))))
                .invoke(news::poke);
    }

    /** The open offer, for the owner and for whom it is made to. */
    Uni<Transfer> read(String calendarId, String actorId) {
        return inTransaction(calendarId, actorId, Operation.TRANSFER_READ, this::mine);
    }

    /** Takes it back; without one there is nothing to do. */
    Uni<Void> withdraw(String calendarId, String actorId) {
        return inTransaction(
                calendarId,
                actorId,
                Operation.TRANSFER_WITHDRAW,
                (transaction, grant) -> transfers
                        .open(transaction, grant)
                        .chain(open -> open == null
                                ? Uni.createFrom().voidItem()
                                : transfers
                                        .withdraw(transaction, grant)
                                        .chain(() -> news.withdrawn(transaction, grant, open))));
    }

    /** The calendar changes hands; who had it manages it from now on. */
    Uni<Void> accept(String calendarId, String actorId) {
        return inTransaction(calendarId, actorId, Operation.TRANSFER_ACCEPT, this::accept)
                .onFailure(TransferService::isClash)
                .transform(clash -> nameTaken())
                .call(swapped -> news.publish(calendarId, swapped))
                .replaceWithVoid();
    }

    private Uni<Swapped> accept(SqlConnection transaction, Granted grant) {
        return open(transaction, grant)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.FORBIDDEN, "The calendar is not offered to you."))
                .chain(() -> transfers.calendar(transaction, grant))
                .invoke(TransferService::checkMayBeGiven)
                .chain(given -> transfers
                        .give(transaction, grant, given.ownerId())
                        .onItem()
                        .ifNull()
                        .failWith(TransferService::nameTaken)
                        .chain(name -> news.given(transaction, grant, given, name)));
    }

    private Uni<Offered> offer(SqlConnection transaction, Granted grant, Given given, Member member) {
        return transfers.open(transaction, grant).chain(open -> {
            if (open != null && open.to().id().equals(member.id())) {
                return Uni.createFrom().item(new Offered(open, false));
            }
            return transfers
                    .offer(transaction, grant, member)
                    .chain(() -> mine(transaction, grant))
                    .call(made -> news.offered(transaction, grant, given, member, open, made))
                    .map(made -> new Offered(made, true));
        });
    }

    private Uni<Transfer> mine(SqlConnection transaction, Granted grant) {
        return open(transaction, grant)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such offer."));
    }

    /** Null when there is none that the actor may know of. */
    private Uni<@Nullable Transfer> open(SqlConnection transaction, Granted grant) {
        return transfers
                .open(transaction, grant)
                .map(open ->
                        open == null || grant.ownRowsOnly() && !open.to().id().equals(grant.actorId()) ? null : open);
    }

    private <T> Uni<T> inTransaction(
            String calendarId, String actorId, Operation operation, BiFunction<SqlConnection, Granted, Uni<T>> change) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                .map(facts -> Policy.grant(facts, operation))
                .chain(grant -> change.apply(transaction, grant)));
    }

    private static void checkMayBeGiven(Given given) {
        if (given.isDefault()) {
            throw new ProblemException(
                    ProblemType.DEFAULT_CALENDAR, "A default calendar cannot be given away. Make another one first.");
        }
    }

    /** Nobody, or somebody who has not answered yet: the owner learns no more than from the list of shares. */
    private static ProblemException notAMember(Offer offer) {
        var detail = "Share the calendar with this person first. The offer can be made when they have accepted it.";
        var pointer = offer.userId() == null ? "/email" : "/userId";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, "no-accepted-share", detail)));
    }

    private static ProblemException nameTaken() {
        return new ProblemException(
                ProblemType.NAME_TAKEN, "You have a calendar of this name. Rename yours, then accept again.");
    }

    private static boolean isClash(Throwable failure) {
        return failure instanceof PgException database && UNIQUE_VIOLATION.equals(database.getSqlState());
    }

    /** @param made false: it was there already */
    record Offered(Transfer transfer, boolean made) {}
}
