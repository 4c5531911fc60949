package dev.chronos.insights.activity;

import dev.chronos.insights.activity.Activity.Shares;
import dev.chronos.insights.activity.CappedQuery.Found;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads an {@link Activity}: six statements, sent together on one connection, with only the columns that are needed. */
@ApplicationScoped
public class ActivityReader {
    private static final CappedQuery<EventRow> EVENTS = new CappedQuery<>(EventQuery.SQL, 40_000, EventQuery::row);
    private static final CappedQuery<TaskRow> TASKS = new CappedQuery<>(WorkQuery.TASKS, 20_000, WorkQuery::task);
    private static final CappedQuery<FocusRow> FOCUS = new CappedQuery<>(WorkQuery.FOCUS, 20_000, WorkQuery::focus);
    private static final CappedQuery<Instant> STARTS =
            new CappedQuery<>(WorkQuery.FOCUS_STARTS, 40_000, WorkQuery::focusStart);
    private static final CappedQuery<GoalRow> GOALS = new CappedQuery<>(WorkQuery.GOALS, 500, WorkQuery::goal);
    private static final CappedQuery<HabitRow> HABITS = new CappedQuery<>(WorkQuery.HABITS, 500, WorkQuery::habit);

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
        // Nobody without an address is anybody's guest.
        var address = person.email().isBlank() ? null : person.email();
        return Uni.combine()
                .all()
                .unis(
                        EVENTS.on(connection, Tuple.of(person.id(), address, from, to)),
                        TASKS.on(connection, workBounds),
                        FOCUS.on(connection, workBounds),
                        STARTS.on(connection, bounds),
                        GOALS.on(connection, bounds),
                        HABITS.on(connection, bounds))
                .with((events, tasks, focus, starts, goals, habits) -> new Activity(
                        person,
                        window,
                        distinct(events.rows()),
                        inOrder(tasks),
                        inOrder(focus),
                        inOrder(starts),
                        goals.rows(),
                        habits.rows(),
                        new Shares(
                                events.share(),
                                tasks.share(),
                                Math.min(focus.share(), starts.share()),
                                Math.min(goals.share(), habits.share()))));
    }

    /** Two of the lookups may find the same row. */
    private static List<EventRow> distinct(List<EventRow> events) {
        var byId = new LinkedHashMap<String, EventRow>();
        events.forEach(event -> byId.put(event.id(), event));
        return List.copyOf(byId.values());
    }

    /** Read from the newest back, so that it is the oldest that a limit leaves out. */
    private static <T> List<T> inOrder(Found<T> newestFirst) {
        var rows = new ArrayList<>(newestFirst.rows());
        Collections.reverse(rows);
        return Collections.unmodifiableList(rows);
    }
}
