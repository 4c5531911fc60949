package dev.chronos.insights.activity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads an {@link Activity}: six statements, sent together on one connection, with only the columns that are needed. */
@ApplicationScoped
public class ActivityReader {
    private final Pool database;

    ActivityReader(Pool database) {
        this.database = database;
    }

    /** What the user did or plans in the window. */
    public Uni<Activity> read(Person person, TimeRange window) {
        return read(person, window, window.start());
    }

    /**
     * The same, with tasks and focus sessions from further back.
     *
     * @param workSince an instant before the window
     */
    public Uni<Activity> read(Person person, TimeRange window, Instant workSince) {
        return database.withConnection(connection -> read(connection, person, window, workSince));
    }

    private static Uni<Activity> read(SqlConnection connection, Person person, TimeRange window, Instant workSince) {
        var from = Utc.of(window.start());
        var to = Utc.of(window.end());
        var bounds = Tuple.of(person.id(), from, to);
        var workBounds = Tuple.of(person.id(), Utc.of(workSince), to);
        var eventBounds = Tuple.of(person.id(), person.email().toLowerCase(Locale.ROOT), from, to);
        return Uni.combine()
                .all()
                .unis(
                        list(connection, EventQuery.SQL, eventBounds, EventQuery::row),
                        list(connection, WorkQuery.TASKS, workBounds, WorkQuery::task),
                        list(connection, WorkQuery.FOCUS, workBounds, WorkQuery::focus),
                        list(connection, WorkQuery.FOCUS_STARTS, bounds, ActivityReader::start),
                        list(connection, WorkQuery.GOALS, bounds, WorkQuery::goal),
                        list(connection, WorkQuery.HABITS, bounds, WorkQuery::habit))
                .with((events, tasks, focus, starts, goals, habits) ->
                        new Activity(person, window, distinct(events), tasks, focus, starts, goals, habits));
    }

    /** Two of the lookups may find the same row. */
    private static List<EventRow> distinct(List<EventRow> events) {
        var byId = new LinkedHashMap<String, EventRow>();
        events.forEach(event -> byId.put(event.id(), event));
        return List.copyOf(byId.values());
    }

    private static Instant start(Row row) {
        return Utc.required(row, "startTime");
    }

    private static <T> Uni<List<T>> list(SqlConnection connection, String sql, Tuple bounds, Function<Row, T> mapper) {
        return connection
                .preparedQuery(sql)
                .execute(bounds)
                .map((RowSet<Row> rows) -> StreamSupport.stream(rows.spliterator(), false)
                        .map(mapper)
                        .toList());
    }
}
