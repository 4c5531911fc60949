package dev.chronos.sharing.transfer;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.notice.Reader;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows of {@code ownership_offers}, and the change of hands, in a transaction of the caller's. */
@ApplicationScoped
class TransferRepository {
    private final Clock clock;

    TransferRepository(Clock clock) {
        this.clock = clock;
    }

    /** Null when nobody with an accepted share is meant. */
    Uni<@Nullable Member> member(SqlConnection transaction, Granted grant, Offer offer) {
        var email = offer.email();
        var canonical = email == null ? null : email.strip().toLowerCase(Locale.ROOT);
        return transaction
                .preparedQuery(TransferSql.MEMBER)
                .execute(Tuple.of(grant.calendarId(), offer.userId(), canonical, email == null ? null : email.strip()))
                .map(rows ->
                        rows.rowCount() == 0 ? null : Member.of(rows.iterator().next()));
    }

    /** Null when there is none, or it has ended. */
    Uni<@Nullable Transfer> open(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(TransferSql.OPEN)
                .execute(Tuple.of(grant.calendarId()))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : Transfer.of(rows.iterator().next()));
    }

    Uni<Void> offer(SqlConnection transaction, Granted grant, Member to) {
        return transaction
                .preparedQuery(TransferSql.OFFER)
                .execute(Tuple.of(grant.to(Operation.TRANSFER_OFFER).calendarId(), grant.actorId(), to.id()))
                .replaceWithVoid();
    }

    Uni<Void> withdraw(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(TransferSql.WITHDRAW)
                .execute(Tuple.of(grant.to(Operation.TRANSFER_WITHDRAW).calendarId()))
                .replaceWithVoid();
    }

    Uni<Given> calendar(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(TransferSql.CALENDAR)
                .execute(Tuple.of(grant.calendarId()))
                .map(rows -> Given.of(rows.iterator().next()));
    }

    /** The calendar's name with its new owner; null when no name is free. */
    Uni<@Nullable String> give(SqlConnection transaction, Granted grant, String oldOwnerId) {
        var calendarId = grant.to(Operation.TRANSFER_ACCEPT).calendarId();
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var swap = Tuple.tuple()
                .addString(calendarId)
                .addString(grant.actorId())
                .addString(oldOwnerId)
                .addString(Cuid.next())
                .addString(Cuid.next())
                .addLocalDateTime(now);
        return transaction
                .preparedQuery(TransferSql.GIVE)
                .execute(Tuple.of(calendarId, grant.actorId(), now))
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getString("name"))
                .call(() -> transaction.preparedQuery(TransferSql.SWAP).execute(swap));
    }

    /** Somebody who may be offered the calendar. */
    record Member(String id, String email, @Nullable String name, Reader reader) {
        static Member of(Row row) {
            return new Member(
                    row.getString("id"),
                    row.getString("email").toLowerCase(Locale.ROOT),
                    row.getString("name"),
                    Reader.of(row.getString("locale"), row.getString("timezone")));
        }
    }

    /** A calendar and whose it is. */
    record Given(
            String calendar,
            boolean isDefault,
            String ownerId,
            @Nullable String owner,
            Reader reader) {
        static Given of(Row row) {
            return new Given(
                    row.getString("calendar"),
                    row.getBoolean("isDefault"),
                    row.getString("ownerId"),
                    row.getString("owner"),
                    Reader.of(row.getString("locale"), row.getString("timezone")));
        }
    }
}
