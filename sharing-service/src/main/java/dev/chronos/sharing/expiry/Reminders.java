package dev.chronos.sharing.expiry;

import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Notice;
import dev.chronos.sharing.mail.Outbox;
import dev.chronos.sharing.mail.OutboxSender;
import dev.chronos.sharing.notice.Limits;
import dev.chronos.sharing.notice.News;
import dev.chronos.sharing.notice.Reader;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;

/** Reminds people a day before their access ends, once for each end. Any number of instances may run it. */
@ApplicationScoped
class Reminders {
    private static final int BATCH = 20;

    private final Pool database;
    private final Changes changes;
    private final Limits limits;
    private final Outbox outbox;
    private final OutboxSender sender;

    Reminders(Pool database, Changes changes, Limits limits, Outbox outbox, OutboxSender sender) {
        this.database = database;
        this.changes = changes;
        this.limits = limits;
        this.outbox = outbox;
        this.sender = sender;
    }

    @Scheduled(
            every = "{chronos.expiry.remind-every}",
            delayed = "4s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "reminders")
    Uni<Void> run() {
        return database.withTransaction(this::remind).chain(reminded -> {
            if (reminded > 0) {
                sender.poke();
            }
            return reminded < BATCH ? Uni.createFrom().voidItem() : run();
        });
    }

    private Uni<Integer> remind(SqlConnection transaction) {
        return transaction
                .preparedQuery(ExpirySql.REMIND)
                .execute(Tuple.of(BATCH))
                .chain(rows -> tellAll(transaction, rows).replaceWith(rows.rowCount()));
    }

    private Uni<Void> tellAll(SqlConnection transaction, RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> tell(transaction, row))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(SqlConnection transaction, Row row) {
        var end = row.getLocalDateTime("expiresAt").toInstant(ZoneOffset.UTC);
        var shareId = row.getString("id");
        var path = "/calendars/" + row.getString("calendarId");
        var news = new News("ending", row.getString("owner"), row.getString("calendar"), null, end, null);
        var reader = Reader.of(row.getString("locale"), row.getString("timezone"));
        var mail = news.mail(
                "share-ends:" + shareId + ":" + end.toEpochMilli(), row.getString("email"), reader, outbox.link(path));
        var data =
                new JsonObject().put("calendarId", row.getString("calendarId")).put("shareId", shareId);
        var notice =
                new Notice(row.getString("userId"), "REMINDER", news.title(reader), news.content(reader), data, path);
        return limits.remind(transaction, row.getString("ownerId"), mail.recipient())
                .chain(allowed -> allowed
                        ? outbox.add(transaction, mail)
                        : Uni.createFrom().voidItem())
                .chain(() -> changes.notify(transaction, notice));
    }
}
