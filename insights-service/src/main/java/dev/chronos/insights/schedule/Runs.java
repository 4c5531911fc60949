package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.PersonReader;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.insight.InsightStore;
import dev.chronos.insights.insight.InsightStore.Found;
import dev.chronos.insights.insight.InsightUpsert.Owned;
import dev.chronos.insights.mail.Mail;
import dev.chronos.insights.mail.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Claims runs and writes what became of them: the report, the mail and the end of the run in one transaction. */
@ApplicationScoped
class Runs {
    private static final int MAX_ERROR = 500;

    private final Pool database;
    private final InsightStore insights;
    private final Outbox outbox;
    private final ScheduleConfig config;
    private final Clock clock;

    Runs(Pool database, InsightStore insights, Outbox outbox, ScheduleConfig config, Clock clock) {
        this.database = database;
        this.insights = insights;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Whom a claimed run is for.
     *
     * @param quiet nothing in the week can be counted
     * @param dormant nor in the four weeks before
     */
    record Reader(Person person, boolean quiet, boolean dormant) {
        TimeRange week(Run run) {
            return new TimeRange(run.startsAt(), run.endsAt(), person.zone());
        }
    }

    /** The next runs that are due, ours for a while. */
    Uni<List<Run>> claim() {
        return database.preparedQuery(RunSql.CLAIM)
                .execute(Tuple.of((double) config.lease().toSeconds(), config.maxAttempts(), config.batch()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getString("state").equals("RUNNING"))
                        .map(Run::of)
                        .toList());
    }

    /** By run; nobody for a run whose person was deleted or suspended. */
    Uni<Map<String, Reader>> readers(List<Run> runs) {
        var parameters = Tuple.of(
                array(runs, Run::id), array(runs, Run::userId), times(runs, Run::startsAt), times(runs, Run::endsAt));
        return database.preparedQuery(RunSql.PEOPLE).execute(parameters).map(rows -> {
            var readers = new HashMap<String, Reader>();
            rows.forEach(row -> readers.put(
                    row.getString("runId"),
                    new Reader(PersonReader.person(row), row.getBoolean("quiet"), row.getBoolean("dormant"))));
            return readers;
        });
    }

    /** Ends runs that are still ours, with all that is written for them, all or none. */
    Uni<List<Outcome>> finish(List<Ending> endings) {
        if (endings.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return database.withTransaction(connection -> connection
                .preparedQuery(RunSql.FINISH)
                .execute(parameters(endings))
                .map(rows -> Ended.of(endings, rows))
                .call(ended -> write(
                        connection,
                        ended.stream().filter(Ended::leavesSomething).toList()))
                .map(ended -> ended.stream().map(Ended::outcome).toList()));
    }

    /** Gives a run back to be tried again later, or gives it up. */
    Uni<Outcome> giveBack(Run run, Throwable cause) {
        var error = String.valueOf(cause);
        var parameters = Tuple.of(
                run.id(), run.fence(), config.maxAttempts(), error.substring(0, Math.min(MAX_ERROR, error.length())));
        return database.preparedQuery(RunSql.GIVE_BACK).execute(parameters).map(rows -> {
            var state = rows.iterator();
            return !state.hasNext()
                    ? Outcome.STALE
                    : state.next().getString("state").equals("FAILED") ? Outcome.FAILED : Outcome.RETRY;
        });
    }

    private Uni<Void> write(SqlConnection connection, List<Ended> ended) {
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var found = ended.stream()
                .map(one -> one.ending().found())
                .filter(Objects::nonNull)
                .toList();
        return insights.settle(connection, found).chain(settled -> {
            var written = new IdentityHashMap<Found, List<InsightRow>>();
            settled.forEach(one -> written.put(one.found(), one.rows()));
            var reports = new ArrayList<Owned>();
            var mails = new ArrayList<Mail>();
            ended.forEach(one -> one.addTo(reports, mails, written));
            return insights.write(connection, settled, reports, clock.instant())
                    .chain(() -> Multi.createFrom()
                            .iterable(mails)
                            .onItem()
                            .transformToUniAndConcatenate(mail -> outbox.add(connection, mail))
                            .collect()
                            .last())
                    .replaceWithVoid();
        });
    }

    private static Tuple parameters(List<Ending> endings) {
        return Tuple.of(
                array(endings, ending -> ending.run().id()),
                endings.stream().map(ending -> ending.run().fence()).toArray(Integer[]::new),
                array(endings, Ending::reportId),
                array(endings, ending -> ending.outcome().name()));
    }

    private static <T> String[] array(List<T> items, Function<T, @Nullable String> value) {
        return items.stream().map(value).toArray(String[]::new);
    }

    private static LocalDateTime[] times(List<Run> runs, Function<Run, Instant> time) {
        return runs.stream().map(time).map(Utc::of).toArray(LocalDateTime[]::new);
    }
}
