package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.notice.Reader;
import dev.chronos.sharing.share.Held.Place;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendar_shares} and of the tables beside it, in a transaction of the caller's. */
@ApplicationScoped
class ShareRepository {
    private final Pool database;
    private final Clock clock;

    ShareRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The people with an address, each with the exact spelling. */
    Uni<List<Person>> people(SqlConnection connection, String address, String senderId) {
        return connection
                .preparedQuery(ShareSql.RECIPIENT)
                .execute(Tuple.of(address, senderId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Person.of(row, address))
                        .toList());
    }

    /** What the recipient has of the calendar. */
    Uni<List<Held>> of(SqlConnection connection, Granted grant, Recipient recipient) {
        return connection
                .preparedQuery(ShareSql.OF)
                .execute(Tuple.of(grant.calendarId(), recipient.userId(), recipient.address()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Held::of)
                        .toList());
    }

    /** Writes what is planned. The grant is for sharing, or for changing a share. */
    Uni<Written> put(SqlConnection transaction, Granted grant, GrantShare share, Plan plan) {
        var recipient = share.recipient();
        var before = plan.before();
        var clear = Tuple.of(
                grant.calendarId(),
                recipient.userId(),
                recipient.address(),
                plan.place().name(),
                plan.anew());
        var values = Tuple.tuple()
                .addString(plan.id())
                .addString(grant.calendarId())
                .addString(plan.place() == Place.INVITATION ? recipient.address() : recipient.userId())
                .addString(grant.actorId())
                .addString(share.permission().name())
                .addLocalDateTime(utc(share.expiresAt()))
                .addLocalDateTime(now())
                .addLocalDateTime(before == null ? null : utc(before.share().createdAt()));
        return transaction
                .preparedQuery(ShareSql.CLEAR)
                .execute(clear)
                .chain(() -> transaction.preparedQuery(sql(plan.place())).execute(values))
                .map(rows -> written(rows, before));
    }

    /** All of a calendar, each with whose it is, for the policy to open. */
    Uni<Guarded<List<Held>>> list(String calendarId, String actorId) {
        return database.preparedQuery(ShareSql.GUARDED)
                .execute(Tuple.of(calendarId, actorId))
                .map(ShareRepository::guarded);
    }

    /** Null when the calendar has no such share. */
    Uni<@Nullable Held> one(SqlConnection connection, Granted grant, String shareId) {
        return connection
                .preparedQuery(ShareSql.ONE)
                .execute(Tuple.of(grant.calendarId(), shareId))
                .map(rows ->
                        rows.rowCount() == 0 ? null : Held.of(rows.iterator().next()));
    }

    /** Ends a share or takes an invitation back. The grant is for revoking, or for leaving. */
    Uni<Ended> end(SqlConnection transaction, Granted grant, String shareId) {
        return transaction
                .preparedQuery(ShareSql.REVOKE)
                .execute(Tuple.of(grant.calendarId(), shareId))
                .map(rows -> new Ended(
                        rows.rowCount() > 0,
                        rows.rowCount() > 0 ? rows.iterator().next().getString("userId") : null));
    }

    /** The actor's own shares. */
    Uni<List<String>> own(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(ShareSql.OWN)
                .execute(Tuple.of(grant.to(Operation.SHARE_LEAVE).calendarId(), grant.actorId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    Uni<Words> words(SqlConnection connection, Granted grant) {
        return connection
                .preparedQuery(ShareSql.WORDS)
                .execute(Tuple.of(grant.calendarId(), grant.actorId()))
                .map(rows -> Words.of(rows.iterator().next()));
    }

    /** Keeps what proves that the reader of a mail got it; the token itself is kept nowhere. */
    Uni<Void> keep(SqlConnection transaction, byte[] tokenHash, String shareId, String address) {
        return transaction
                .preparedQuery(ShareSql.TOKEN)
                .execute(Tuple.of(io.vertx.core.buffer.Buffer.buffer(tokenHash), shareId, address, now()))
                .replaceWithVoid();
    }

    private static String sql(Place place) {
        return switch (place) {
            case SHARE -> ShareSql.SHARE;
            case BUSY -> ShareSql.BUSY;
            case INVITATION -> ShareSql.INVITE;
        };
    }

    private static Guarded<List<Held>> guarded(RowSet<Row> rows) {
        @Nullable Facts facts = null;
        var held = new ArrayList<Held>();
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            if (row.getString("id") != null) {
                held.add(Held.of(row));
            }
        }
        return Guarded.of(facts, held);
    }

    private static Written written(RowSet<Row> rows, @Nullable Held before) {
        if (rows.rowCount() == 0) {
            return Written.UNCHANGED;
        }
        return before == null && rows.iterator().next().getBoolean("inserted") ? Written.INSERTED : Written.CHANGED;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Somebody with an account, and the address as written there. */
    record Person(String spelling, Recipient recipient) {
        static Person of(Row row, String address) {
            return new Person(
                    row.getString("email"),
                    new Recipient(
                            address,
                            row.getString("id"),
                            row.getBoolean("blocks"),
                            Reader.of(row.getString("locale"), row.getString("timezone"))));
        }
    }

    /** What the news say, and how whoever sends them reads. */
    record Words(String calendar, @Nullable String sender, Reader reader) {
        static Words of(Row row) {
            return new Words(
                    row.getString("calendar"),
                    row.getString("sender"),
                    Reader.of(row.getString("locale"), row.getString("timezone")));
        }
    }

    /**
     * What ended.
     *
     * @param found false: there was no such share
     * @param userId who lost access; null for an invitation
     */
    record Ended(boolean found, @Nullable String userId) {}
}
