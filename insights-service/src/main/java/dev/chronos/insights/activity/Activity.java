package dev.chronos.insights.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Everything that one user did or plans in a window.
 *
 * @param window what was read, wider than what was asked for
 * @param events those of the window and, for days away, the all-day ones from {@link #LOOKBACK} before it
 * @param focusStarts starts of completed focus sessions up to the window's end, from {@link #LOOKBACK} before it, for streaks
 * @param shares how much of the rows was read; everything but for a user with more rows than are ever read
 */
public record Activity(
        Person person,
        TimeRange window,
        List<EventRow> events,
        List<TaskRow> tasks,
        List<FocusRow> focus,
        List<Instant> focusStarts,
        List<GoalRow> goals,
        List<HabitRow> habits,
        Shares shares) {
    /** How far before the window streaks are followed. */
    public static final Duration LOOKBACK = Duration.ofDays(400);

    /**
     * Shares of the rows that were read, 0 to 1.
     *
     * @param events of events
     * @param tasks of tasks
     * @param focus of focus sessions
     * @param goals of goals and habits
     */
    public record Shares(double events, double tasks, double focus, double goals) {
        /** All rows. */
        public static final Shares ALL = new Shares(1, 1, 1, 1);

        /** True when rows were left out. */
        public boolean isCut() {
            return events < 1 || tasks < 1 || focus < 1 || goals < 1;
        }
    }

    /** With all rows read. */
    public Activity(
            Person person,
            TimeRange window,
            List<EventRow> events,
            List<TaskRow> tasks,
            List<FocusRow> focus,
            List<Instant> focusStarts,
            List<GoalRow> goals,
            List<HabitRow> habits) {
        this(person, window, events, tasks, focus, focusStarts, goals, habits, Shares.ALL);
    }
}
