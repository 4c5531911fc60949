package dev.chronos.insights.activity;

import java.time.Instant;
import java.util.List;

/**
 * Everything that one user did or plans in a window.
 *
 * @param window what was read, wider than what was asked for
 * @param focusStarts starts of completed focus sessions up to the window's end, from long before it, for streaks
 */
public record Activity(
        Person person,
        TimeRange window,
        List<EventRow> events,
        List<TaskRow> tasks,
        List<FocusRow> focus,
        List<Instant> focusStarts,
        List<GoalRow> goals,
        List<HabitRow> habits) {}
