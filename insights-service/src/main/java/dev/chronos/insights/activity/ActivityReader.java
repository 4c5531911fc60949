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
import java.util.stream.Stream;

/**
 * Reads an {@link Activity} with only the columns that are needed: the statement on events on one connection and five shorter
 * ones, sent together, on another, for the first takes as long as all the rest.
 */
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
        // Nobody without an address is anybody's guest.
        var address = person.email().isBlank() ? null : person.email();
        var bounds = Tuple.of(person.id(), address, Utc.of(window.start()), Utc.of(window.end()));
        return Uni.combine()
                .all()
                .unis(
                        EVENTS.on(database, bounds),
                        database.withConnection(connection -> work(connection, person, window, workSince)))
                .with((events, work) -> work.with(person, window, events));
    }

    /** What was read beside events. */
    private record Work(
            Found<TaskRow> tasks,
            Found<FocusRow> focus,
            Found<Instant> starts,
            Found<GoalRow> goals,
            Found<HabitRow> habits) {

        Activity with(Person person, TimeRange window, Found<EventRow> events) {
            return new Activity(
                    person,
                    window,
                    distinct(events.rows()),
                    inOrder(tasks),
                    inOrder(focus),
                    focusStarts(),
                    goals.rows(),
                    habits.rows(),
                    new Shares(
                            events.share(),
                            tasks.share(),
                            Math.min(focus.share(), starts.share()),
                            Math.min(goals.share(), habits.share())));
        }

        /** The sessions that are read whole say themselves when they began. */
        private List<Instant> focusStarts() {
            return Stream.concat(
                            inOrder(starts).stream(),
                            inOrder(focus).stream().filter(FocusRow::isDone).map(FocusRow::start))
                    .toList();
        }
    }

    private static Uni<Work> work(SqlConnection connection, Person person, TimeRange window, Instant since) {
        var to = Utc.of(window.end());
        var bounds = Tuple.of(person.id(), Utc.of(window.start()), to);
        var before = Tuple.of(person.id(), Utc.of(window.start()), Utc.of(since));
        var longBounds = Tuple.of(person.id(), Utc.of(since), to);
        return Uni.combine()
                .all()
                .unis(
                        TASKS.on(connection, longBounds),
                        FOCUS.on(connection, longBounds),
                        STARTS.on(connection, before),
                        GOALS.on(connection, bounds),
                        HABITS.on(connection, bounds))
                .with(Work::new);
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
