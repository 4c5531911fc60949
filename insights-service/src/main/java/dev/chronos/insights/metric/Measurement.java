package dev.chronos.insights.metric;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.timeline.Timeline;
import java.time.Instant;
import java.util.List;

/**
 * What a calculator sees: one range of one user.
 *
 * @param focus sessions that start in the range, of any kind and state
 * @param now the moment of asking, for what is overdue or on pace
 */
public record Measurement(Activity activity, Timeline timeline, List<FocusRow> focus, Instant now) {

    /** The range of an activity. */
    public static Measurement of(Activity activity, Timeline timeline, Instant now) {
        var focus = activity.focus().stream()
                .filter(session -> timeline.range().contains(session.start()))
                .toList();
        return new Measurement(activity, timeline, focus, now);
    }

    /** The metrics of the range, each computed when it is first asked for. */
    public Metrics metrics() {
        return new Metrics(this);
    }

    TimeRange range() {
        return timeline.range();
    }

    /** Focus sessions that count (C9). */
    List<FocusRow> focusDone() {
        return focus.stream().filter(FocusRow::isDone).toList();
    }

    /** Tasks completed in the range (C10). */
    List<TaskRow> tasksCompleted() {
        return activity.tasks().stream()
                .filter(task -> task.isCompleted() && range().contains(task.completedAt()))
                .toList();
    }
}
