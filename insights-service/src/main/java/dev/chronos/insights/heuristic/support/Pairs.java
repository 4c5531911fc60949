package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.metric.Statistics;
import java.util.List;

/** Completed tasks with an estimate and an actual time, of the 26 weeks before the end of the range. */
public record Pairs(List<TaskRow> tasks) {
    /** Fewer say nothing. */
    public static final int ENOUGH = 8;

    /** All of them. */
    public static Pairs of(Evidence evidence) {
        var range = evidence.current().range();
        var first = TimeRange.startOf(range.endDate().minusWeeks(Evidence.WORK_WEEKS), range.zone());
        var window = new TimeRange(first, range.end(), range.zone());
        return new Pairs(evidence.current().measurement().activity().tasks().stream()
                .filter(task -> task.isCompleted() && window.contains(task.completedAt()))
                .filter(task -> task.estimated() != null && task.actual() != null)
                .toList());
    }

    /** True when there are enough to speak. */
    public boolean isEnough() {
        return tasks.size() >= ENOUGH;
    }

    /** Median of actual by estimated time; 1 without enough pairs. */
    public double ratio() {
        return isEnough()
                ? Statistics.median(tasks.stream()
                        .mapToDouble(task -> actual(task) / estimated(task))
                        .toArray())
                : 1;
    }

    /** How many took longer than estimated. */
    public int over() {
        return (int)
                tasks.stream().filter(task -> actual(task) > estimated(task)).count();
    }

    /** How many took less. */
    public int under() {
        return (int)
                tasks.stream().filter(task -> actual(task) < estimated(task)).count();
    }

    /** Estimated minutes, 0 without an estimate. */
    public static double estimated(TaskRow task) {
        var minutes = task.estimated();
        return minutes == null ? 0 : minutes;
    }

    /** Minutes spent, 0 when unknown. */
    public static double actual(TaskRow task) {
        var minutes = task.actual();
        return minutes == null ? 0 : minutes;
    }
}
