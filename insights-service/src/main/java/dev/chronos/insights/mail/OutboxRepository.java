package dev.chronos.insights.mail;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;

/** Claims mails and writes what became of them, by the database's clock, so that instances agree on leases. */
@ApplicationScoped
class OutboxRepository {
    private static final int BATCH = 10;
    private static final int MAX_ERROR = 500;

    private static final String CLAIM = """
            update "mail_outbox" set "state" = 'SENDING', "attempts" = "attempts" + 1, "fence" = "fence" + 1,
                "leaseUntil" = (now() at time zone 'UTC') + make_interval(secs => $1)
            where "id" in (
                select "id" from "mail_outbox"
                where "sender" = $3
                  and ("state" = 'PENDING' and "nextAttemptAt" <= now() at time zone 'UTC'
                       or "state" = 'SENDING' and "leaseUntil" < now() at time zone 'UTC')
                order by "nextAttemptAt" limit $2
                for update skip locked)
            returning *
            """;
    private static final String SENT = """
            update "mail_outbox" set "state" = 'SENT', "sentAt" = now() at time zone 'UTC', "leaseUntil" = null, "error" = null
            where "id" = $1 and "fence" = $2
            """;
    private static final String FAILED = """
            update "mail_outbox" set "state" = case when "attempts" >= $3 then 'FAILED' else 'PENDING' end,
                "nextAttemptAt" = (now() at time zone 'UTC') + interval '5 seconds' * power(2, least("attempts" - 1, 8)),
                "leaseUntil" = null, "error" = $4
            where "id" = $1 and "fence" = $2
            """;

    private static final String WAITING = """
            select count(*) as "pending",
                coalesce(extract(epoch from (now() at time zone 'UTC') - min("createdAt")), 0)::float8 as "oldestSeconds"
            from "mail_outbox" where "sender" = $1 and "state" in ('PENDING', 'SENDING')
            """;

    private final Pool database;
    private final MailConfig config;

    OutboxRepository(Pool database, MailConfig config) {
        this.database = database;
        this.config = config;
    }

    /** How many mails wait, and how long the oldest of them. */
    record Waiting(long pending, double oldestSeconds) {}

    Uni<Waiting> waiting() {
        return database.preparedQuery(WAITING)
                .execute(Tuple.of(config.sender()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Waiting(row.getLong("pending"), row.getDouble("oldestSeconds")));
    }

    Uni<List<QueuedMail>> claim() {
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of((double) config.lease().toSeconds(), BATCH, config.sender()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(QueuedMail::of)
                        .toList());
    }

    Uni<Void> sent(QueuedMail mail) {
        return database.preparedQuery(SENT)
                .execute(Tuple.of(mail.id(), mail.fence()))
                .replaceWithVoid();
    }

    Uni<Void> failed(QueuedMail mail, Throwable cause) {
        var error = String.valueOf(cause);
        return database.preparedQuery(FAILED)
                .execute(Tuple.of(
                        mail.id(),
                        mail.fence(),
                        config.maxAttempts(),
                        error.substring(0, Math.min(MAX_ERROR, error.length()))))
                .replaceWithVoid();
    }
}
