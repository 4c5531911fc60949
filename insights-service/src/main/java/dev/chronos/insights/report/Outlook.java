package dev.chronos.insights.report;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The week after the report's.
 *
 * @param bookedMinutes net
 * @param freeMinutes of working hours that nothing is booked in
 * @param tasksDue whose last moment on time lies in that week
 * @param atRisk ids of open tasks that do not fit, the earliest deadline first
 */
record Outlook(double bookedMinutes, double freeMinutes, long tasksDue, List<String> atRisk) {
    static Outlook of(Evidence evidence) {
        var ahead = evidence.ahead();
        var free = Spans.union(ahead.timeline().gaps().stream());
        return new Outlook(
                ahead.amount(MetricKey.BUSY_NET),
                free.minutes(),
                Math.round(ahead.amount(MetricKey.TASKS_DUE)),
                atRisk(ahead, free));
    }

    /**
     * A task is at risk when what is left of it, and of all tasks due before it, is longer than the free working time up to
     * its deadline: if it does not fit in this order, it fits in none. Tasks without an estimate take no time here.
     */
    private static List<String> atRisk(Measured ahead, Spans free) {
        var needed = 0.0;
        var late = new ArrayList<String>();
        for (var task : due(ahead)) {
            var left = left(task);
            needed += left;
            if (left > 0 && needed > freeUntil(deadline(task, ahead), ahead, free)) {
                late.add(task.id());
            }
        }
        return List.copyOf(late);
    }

    private static List<TaskRow> due(Measured ahead) {
        var activity = ahead.measurement().activity();
        return activity.tasks().stream()
                .filter(task -> task.isOpen()
                        && ahead.range().contains(activity.deadlines().of(task)))
                .sorted(Comparator.comparing((TaskRow task) -> deadline(task, ahead))
                        .thenComparing(TaskRow::id))
                .toList();
    }

    private static Instant deadline(TaskRow task, Measured ahead) {
        return Objects.requireNonNull(ahead.measurement().activity().deadlines().of(task));
    }

    private static double left(TaskRow task) {
        var estimated = task.estimated();
        var actual = task.actual();
        return estimated == null ? 0 : Math.max(0, estimated - (actual == null ? 0 : actual));
    }

    private static double freeUntil(Instant deadline, Measured ahead, Spans free) {
        var until = new Span(ahead.range().start().toEpochMilli(), deadline.toEpochMilli());
        return free.and(Spans.union(Stream.of(until))).minutes();
    }
}
