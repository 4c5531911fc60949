package dev.chronos.sharing.expiry;

import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Source;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Tells that shares have ended. The end itself needs nobody: every question is answered by the database's clock. This is for
 * those who are looking at the calendar at that moment, and for the log. Any number of instances may run it.
 */
@ApplicationScoped
class ExpiryJob {
    private static final int BATCH = 100;

    private final Pool database;
    private final Changes changes;
    private final ChangeChannel channel;

    ExpiryJob(Pool database, Changes changes, ChangeChannel channel) {
        this.database = database;
        this.changes = changes;
        this.channel = channel;
    }

    @Scheduled(
            every = "{chronos.expiry.every}",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "expiry")
    Uni<Void> run() {
        return database.withTransaction(this::end)
                .call(this::publish)
                .chain(told -> told.size() < BATCH ? Uni.createFrom().voidItem() : run());
    }

    @Scheduled(
            every = "1h",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "invitation-tokens")
    Uni<Void> forget() {
        return database.query(ExpirySql.FORGET_TOKENS).execute().replaceWithVoid();
    }

    private Uni<List<Told>> end(SqlConnection transaction) {
        return transaction
                .preparedQuery(ExpirySql.END)
                .execute(Tuple.of(BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Ending::of)
                        .toList())
                .chain(endings -> Multi.createFrom()
                        .iterable(endings)
                        .onItem()
                        .transformToUniAndConcatenate(ending -> log(transaction, ending))
                        .collect()
                        .in(ArrayList<Told>::new, List::add)
                        .map(List::copyOf));
    }

    /** In the order of the calendars, so that two instances never wait for each other. */
    private Uni<Told> log(SqlConnection transaction, Ending ending) {
        var entry = new Entry(
                ending.ownerId(), ending.calendarId(), "share.expired", null, ending.facts(), null, Source.SYSTEM);
        return changes.bumpAcl(transaction, ending.calendarId())
                .call(() -> changes.log(transaction, entry))
                .map(version -> new Told(ending, version));
    }

    private Uni<Void> publish(List<Told> all) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(told -> channel.accessChanged(
                        told.ending().calendarId(), told.ending().userId(), told.aclVersion(), Kind.REVOKED))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Told(Ending ending, long aclVersion) {}
}
