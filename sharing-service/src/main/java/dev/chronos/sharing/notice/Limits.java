package dev.chronos.sharing.notice;

import dev.chronos.sharing.platform.id.Cuid;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.problem.RetryLaterException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How many invitations one person sends, and how many mails one address gets, by the database's clock. Requests at the same
 * time wait for each other, so that none passes uncounted.
 */
@ApplicationScoped
public class Limits {
    /** Invitations of one sender in ten minutes. */
    static final int BURST = 30;
    /** Invitations of one sender in a day. */
    static final int DAY = 100;
    /** Mails to one address in a day, whoever causes them. */
    static final int MAILS = 5;

    /** Always the sender first: two that wait for each other would wait forever. */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtextextended('invitations' || chr(31) || $1, 0)),
                   pg_advisory_xact_lock(hashtextextended('mails' || chr(31) || $2, 0))
            """;

    /** After the wait for the lock, now() is a moment of the past. */
    private static final String COUNT = """
            with "clock" as (select clock_timestamp() at time zone 'UTC' as "now"), "sent" as (
                select "createdAt", row_number() over (order by "createdAt" desc) as "nth"
                from "invitation_attempts" a, "clock" c
                where "senderId" = $1 and "createdAt" > c."now" - interval '1 day'
            )
            select greatest(
                    (select extract(epoch from "createdAt" + interval '10 minutes' - c."now") from "sent" where "nth" = $3),
                    (select extract(epoch from "createdAt" + interval '1 day' - c."now") from "sent" where "nth" = $4)
                )::float8 as "wait",
                (select count(*) from "invitation_attempts" a
                    where a."recipient" = $2 and a."mailed" and a."createdAt" > c."now" - interval '1 day') as "mails"
            from "clock" c
            """;

    private static final String RECORD = """
            insert into "invitation_attempts" ("id", "senderId", "recipient", "mailed", "createdAt")
            values ($1, $2, $3, $4, clock_timestamp() at time zone 'UTC')
            """;

    private static final String FORGET = """
            delete from "invitation_attempts" where "id" in (
                select "id" from "invitation_attempts" where "createdAt" < (now() at time zone 'UTC') - interval '2 days'
                limit 5000 for update skip locked)
            """;

    private final Pool database;

    Limits(Pool database) {
        this.database = database;
    }

    /**
     * Counts one invitation.
     *
     * @param wanted false: no mail is to be sent anyway
     * @return whether a mail may be sent; when not, nobody is told
     */
    public Uni<Boolean> invite(SqlConnection transaction, String senderId, String recipient, boolean wanted) {
        return count(transaction, senderId, recipient)
                .invoke(Count::refuse)
                .chain(count -> record(transaction, senderId, recipient, wanted && count.mails() < MAILS));
    }

    /** The same for what must not fail for being too much: then there is no mail, and nothing is counted. */
    public Uni<Boolean> tell(SqlConnection transaction, String senderId, String recipient, boolean wanted) {
        return count(transaction, senderId, recipient)
                .map(count -> wanted && count.seconds() <= 0 && count.mails() < MAILS)
                .chain(mail -> mail
                        ? record(transaction, senderId, recipient, true)
                        : Uni.createFrom().item(false));
    }

    /** The same without waiting, for who holds rows that others wait for: two at once may be one mail more. */
    public Uni<Boolean> remind(SqlConnection transaction, String senderId, String recipient) {
        return read(transaction, senderId, recipient)
                .chain(count -> count.mails() < MAILS
                        ? record(transaction, senderId, recipient, true)
                        : Uni.createFrom().item(false));
    }

    @Scheduled(
            every = "10m",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "invitation-attempts")
    Uni<Void> forget() {
        return database.query(FORGET).execute().replaceWithVoid();
    }

    private Uni<Count> count(SqlConnection transaction, String senderId, String recipient) {
        return transaction
                .preparedQuery(LOCK)
                .execute(Tuple.of(senderId, recipient))
                .chain(() -> read(transaction, senderId, recipient));
    }

    private static Uni<Count> read(SqlConnection transaction, String senderId, String recipient) {
        return transaction
                .preparedQuery(COUNT)
                .execute(Tuple.of(senderId, recipient, BURST, DAY))
                .map(rows -> Count.of(rows.iterator().next()));
    }

    private Uni<Boolean> record(SqlConnection transaction, String senderId, String recipient, boolean mailed) {
        return transaction
                .preparedQuery(RECORD)
                .execute(Tuple.of(Cuid.next(), senderId, recipient, mailed))
                .replaceWith(mailed);
    }

    /**
     * What was sent lately.
     *
     * @param seconds until the sender may invite again; 0 or less: now
     * @param mails to the recipient within a day
     */
    private record Count(double seconds, long mails) {
        static Count of(Row row) {
            var wait = row.getDouble("wait");
            return new Count(wait == null ? 0 : wait, row.getLong("mails"));
        }

        void refuse() {
            if (seconds > 0) {
                var wait = Duration.ofSeconds((long) Math.ceil(seconds));
                throw new RetryLaterException(
                        ProblemType.TOO_MANY_INVITATIONS,
                        "You have sent many invitations. Try again in %d seconds.".formatted(wait.toSeconds()),
                        wait);
            }
        }
    }
}
