package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.platform.id.Cuid;
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

/** Rows of {@code calendar_shares} and {@code calendar_invitations}, in a transaction of the caller's. */
@ApplicationScoped
class ShareRepository {
    private final Pool database;
    private final Clock clock;

    ShareRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The people with an address: their ids and the exact spelling. */
    Uni<List<Person>> people(SqlConnection connection, EmailAddress email) {
        return connection
                .preparedQuery(ShareSql.RECIPIENT)
                .execute(Tuple.of(email.canonical()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Person(row.getString("id"), row.getString("email")))
                        .toList());
    }

    /** Makes the share of a person, or the invitation of an address without one, or changes what is there. */
    Uni<Written> put(SqlConnection transaction, Granted grant, GrantShare share) {
        var values = Tuple.tuple()
                .addString(Cuid.next())
                .addString(grant.to(Operation.SHARE_CREATE).calendarId());
        if (share.recipientId() == null) {
            values.addString(share.email().canonical()).addString(grant.actorId());
        } else {
            values.addString(share.recipientId()).addString(grant.actorId());
        }
        values.addString(share.permission().name())
                .addLocalDateTime(utc(share.expiresAt()))
                .addLocalDateTime(now());
        if (share.recipientId() == null) {
            values.addString(share.message());
        }
        return transaction
                .preparedQuery(share.recipientId() == null ? ShareSql.INVITE : ShareSql.SHARE)
                .execute(values)
                .map(ShareRepository::written);
    }

    /** All of a calendar, each with whose it is, for the policy to open. */
    Uni<Guarded<List<Held>>> list(String calendarId, String actorId) {
        return database.preparedQuery(ShareSql.GUARDED)
                .execute(Tuple.of(calendarId, actorId))
                .map(ShareRepository::guarded);
    }

    /** Null when the calendar has no such share. */
    Uni<@Nullable Share> one(SqlConnection connection, Granted grant, String shareId) {
        return connection
                .preparedQuery(ShareSql.ONE)
                .execute(Tuple.of(grant.calendarId(), shareId))
                .map(rows ->
                        rows.rowCount() == 0 ? null : Share.of(rows.iterator().next()));
    }

    /** The share or invitation of this address. */
    Uni<Share> of(SqlConnection connection, Granted grant, GrantShare share) {
        return connection
                .preparedQuery(ShareSql.LIST)
                .execute(Tuple.of(grant.calendarId(), share.recipientId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Share::of)
                        .filter(found -> share.recipientId() != null
                                || found.email().equals(share.email().canonical()))
                        .findFirst()
                        .orElseThrow());
    }

    Uni<Void> change(SqlConnection transaction, Granted grant, String shareId, ShareChange change) {
        var permission = change.permission();
        var values = Tuple.tuple()
                .addString(grant.to(Operation.SHARE_UPDATE).calendarId())
                .addString(shareId)
                .addString(permission == null ? null : permission.name())
                .addBoolean(change.changesExpiry())
                .addLocalDateTime(utc(change.newExpiry()))
                .addLocalDateTime(now());
        return transaction
                .preparedQuery(ShareSql.CHANGE_SHARE)
                .execute(values)
                .chain(() ->
                        transaction.preparedQuery(ShareSql.CHANGE_INVITATION).execute(values))
                .replaceWithVoid();
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

    /** The actor's own share. */
    Uni<String> own(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(ShareSql.OWN)
                .execute(Tuple.of(grant.to(Operation.SHARE_LEAVE).calendarId(), grant.actorId()))
                .map(rows -> rows.iterator().next().getString("id"));
    }

    Uni<Words> words(SqlConnection connection, Granted grant) {
        return connection
                .preparedQuery(ShareSql.WORDS)
                .execute(Tuple.of(grant.calendarId(), grant.actorId()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Words(row.getString("calendar"), row.getString("sender")));
    }

    private static Guarded<List<Held>> guarded(RowSet<Row> rows) {
        @Nullable Facts facts = null;
        var held = new ArrayList<Held>();
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            if (row.getString("id") != null) {
                held.add(new Held(Share.of(row), row.getString("userId")));
            }
        }
        return Guarded.of(facts, held);
    }

    private static Written written(RowSet<Row> rows) {
        if (rows.rowCount() == 0) {
            return Written.UNCHANGED;
        }
        return rows.iterator().next().getBoolean("inserted") ? Written.INSERTED : Written.CHANGED;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * A share and whose it is.
     *
     * @param userId null for an invitation
     */
    record Held(Share share, @Nullable String userId) {}

    /** What an upsert did. */
    enum Written {
        /** There was none. */
        INSERTED,
        /** There was another. */
        CHANGED,
        /** There was the same. */
        UNCHANGED
    }

    /** Somebody with an account, and the address as written there. */
    record Person(String id, String email) {}

    /** Names for people to read. */
    record Words(String calendar, String sender) {}

    /**
     * What ended.
     *
     * @param found false: there was no such share
     * @param userId who lost access; null for an invitation
     */
    record Ended(boolean found, @Nullable String userId) {}
}
