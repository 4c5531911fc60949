package dev.chronos.sharing.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Rows of {@code idempotency_keys}, by the database's clock. */
@ApplicationScoped
class KeyRepository {
    /** A key is free again after a day, and that of a request that never ended after its lease. */
    private static final String TAKE = """
            insert into "idempotency_keys" as k ("userId", "key", "fingerprint", "leaseUntil", "createdAt", "expiresAt")
            select $1, $2, $3, t."now" + interval '60 seconds', t."now", t."now" + interval '24 hours'
            from (select clock_timestamp() at time zone 'UTC' as "now") t
            on conflict ("userId", "key") do update set "fingerprint" = excluded."fingerprint", "status" = null,
                "contentType" = null, "body" = null, "location" = null, "etag" = null,
                "leaseUntil" = excluded."leaseUntil", "createdAt" = excluded."createdAt", "expiresAt" = excluded."expiresAt"
            where k."expiresAt" <= excluded."createdAt"
               or k."status" is null and k."leaseUntil" <= excluded."createdAt" and k."fingerprint" = excluded."fingerprint"
            returning "createdAt"
            """;

    private static final String READ = """
            select "fingerprint", "status", "contentType", "body", "location", "etag" from "idempotency_keys"
            where "userId" = $1 and "key" = $2
            """;

    /** Not when somebody else has taken the key meanwhile: "createdAt" is the fence. */
    private static final String KEEP = """
            update "idempotency_keys" set "status" = $4, "contentType" = $5, "body" = $6, "location" = $7, "etag" = $8,
                "leaseUntil" = null
            where "userId" = $1 and "key" = $2 and "createdAt" = $3 and "status" is null
            """;

    private static final String FREE = """
            delete from "idempotency_keys" where "userId" = $1 and "key" = $2 and "createdAt" = $3 and "status" is null
            """;
    private static final String FORGET = """
            delete from "idempotency_keys" where ("userId", "key") in (
                select "userId", "key" from "idempotency_keys" where "expiresAt" < now() at time zone 'UTC'
                order by "expiresAt" limit 2000 for update skip locked)
            """;

    private final Pool database;

    KeyRepository(Pool database) {
        this.database = database;
    }

    /** The key for this request; null: it is another's, see {@link #read}. */
    Uni<@Nullable Lease> take(String userId, String name, byte[] fingerprint) {
        return database.preparedQuery(TAKE)
                .execute(Tuple.of(userId, name, Buffer.buffer(fingerprint)))
                .map(rows -> rows.rowCount() == 0
                        ? null
                        : new Lease(userId, name, rows.iterator().next().getLocalDateTime("createdAt")));
    }

    /** Null when it was freed meanwhile. */
    Uni<@Nullable Kept> read(String userId, String name) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(userId, name))
                .map(rows ->
                        rows.rowCount() == 0 ? null : Kept.of(rows.iterator().next()));
    }

    Uni<Void> keep(Lease lease, Answer answer) {
        var values = Tuple.tuple()
                .addString(lease.userId())
                .addString(lease.name())
                .addLocalDateTime(lease.since())
                .addInteger(answer.status())
                .addString(answer.contentType())
                .addString(answer.body())
                .addString(answer.location())
                .addString(answer.etag());
        return database.preparedQuery(KEEP).execute(values).replaceWithVoid();
    }

    Uni<Void> free(Lease lease) {
        return database.preparedQuery(FREE)
                .execute(Tuple.of(lease.userId(), lease.name(), lease.since()))
                .replaceWithVoid();
    }

    @Scheduled(
            every = "1m",
            delayed = "30s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "idempotency-keys")
    Uni<Void> forget() {
        return database.query(FORGET).execute().replaceWithVoid();
    }

    /** The right to answer for a key. */
    record Lease(String userId, String name, java.time.LocalDateTime since) {}

    /**
     * What was answered.
     *
     * @param body sealed; null: the answer had none
     */
    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String body,
            @Nullable String location,
            @Nullable String etag) {}

    /** @param answer null: the request is still running */
    record Kept(byte[] fingerprint, @Nullable Answer answer) {
        static Kept of(Row row) {
            var status = row.getInteger("status");
            return new Kept(
                    row.getBuffer("fingerprint").getBytes(),
                    status == null
                            ? null
                            : new Answer(
                                    status,
                                    row.getString("contentType"),
                                    row.getString("body"),
                                    row.getString("location"),
                                    row.getString("etag")));
        }

        boolean isOf(byte[] other) {
            return Arrays.equals(fingerprint, other);
        }
    }
}
