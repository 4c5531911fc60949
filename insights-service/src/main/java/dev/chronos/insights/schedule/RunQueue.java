package dev.chronos.insights.schedule;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Who is there, and what is to be done for whom. */
@ApplicationScoped
class RunQueue {
    private final Pool database;

    RunQueue(Pool database) {
        this.database = database;
    }

    /**
     * People whose weeks end alike.
     *
     * @param wish what they set about the report and their working hours, as text
     */
    record Group(String zone, int weekStartsOn, String wish) {}

    /** What is to be queued for a person. */
    record Due(Person person, TimeRange period, @Nullable Instant mailBy) {}

    /**
     * A place in the list of reports.
     *
     * @param queued how many were queued again on the way here
     */
    record Mark(LocalDateTime endsAt, String userId, long queued) {}

    /** The database's time: no instance trusts its own. */
    Uni<Instant> now() {
        return database.query(RunSql.NOW)
                .execute()
                .map(rows -> Utc.required(rows.iterator().next(), "now"));
    }

    Uni<List<Group>> groups() {
        return database.preparedQuery(RunSql.GROUPS)
                .execute()
                .map(rows -> list(
                        rows,
                        row -> new Group(
                                row.getString("timezone"), row.getInteger("weekStartsOn"), row.getString("wish"))));
    }

    /** The next people of some groups of one zone and week start, who have no run for the week that ended then. */
    Uni<List<Row>> page(Group like, List<String> wishes, Instant end, String afterId, int size) {
        var parameters = Tuple.tuple()
                .addString(like.zone())
                .addInteger(like.weekStartsOn())
                .addString(afterId)
                .addLocalDateTime(Utc.of(end))
                .addArrayOfString(wishes.toArray(String[]::new))
                .addInteger(size);
        return database.preparedQuery(RunSql.PAGE).execute(parameters).map(rows -> list(rows, row -> row));
    }

    /** Queues runs; those that are queued or done already stay as they are. Answers how many are new. */
    Uni<Integer> queue(List<Due> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(0);
        }
        var parameters = Tuple.tuple()
                .addArrayOfString(array(due, one -> Cuid.next(), String[]::new))
                .addArrayOfString(array(due, one -> one.person().id(), String[]::new))
                .addArrayOfLocalDate(array(due, one -> one.period().firstDate(), LocalDate[]::new))
                .addArrayOfLocalDate(array(due, one -> one.period().endDate(), LocalDate[]::new))
                .addArrayOfLocalDateTime(array(due, one -> Utc.of(one.period().start()), LocalDateTime[]::new))
                .addArrayOfLocalDateTime(array(due, one -> Utc.of(one.period().end()), LocalDateTime[]::new))
                .addArrayOfLocalDateTime(array(due, one -> utc(one.mailBy()), LocalDateTime[]::new));
        return database.preparedQuery(RunSql.QUEUE).execute(parameters).map(rows -> rows.rowCount());
    }

    /** Queues the changed ones of the next reports again; null when there were no more. */
    Uni<@Nullable Mark> queueChanged(Mark after, int size) {
        return database.preparedQuery(RunSql.RECOMPUTE)
                .execute(Tuple.of(after.endsAt(), after.userId(), size))
                .map(rows -> {
                    var last = rows.iterator();
                    return last.hasNext() ? mark(last.next(), after.queued()) : null;
                });
    }

    private static Mark mark(Row row, long queuedBefore) {
        return new Mark(row.getLocalDateTime("endsAt"), row.getString("userId"), queuedBefore + row.getLong("queued"));
    }

    private static @Nullable LocalDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Utc.of(instant);
    }

    private static <T> T[] array(
            List<Due> due, Function<Due, @Nullable T> value, java.util.function.IntFunction<T[]> maker) {
        return due.stream().map(value).toArray(maker);
    }

    private static <T> List<T> list(Iterable<Row> rows, Function<Row, T> mapper) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
    }
}
