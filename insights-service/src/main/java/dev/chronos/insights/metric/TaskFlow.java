package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.INFLOW_RATIO;
import static dev.chronos.insights.metric.MetricKey.LEAD_TIME;
import static dev.chronos.insights.metric.MetricKey.ON_TIME_RATE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_AGE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_TASKS;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;
import static dev.chronos.insights.metric.MetricKey.TASKS_DUE;
import static dev.chronos.insights.metric.MetricKey.TASKS_ON_TIME;

import dev.chronos.insights.activity.TaskRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** m25 to m28 and m32: tasks done, on time, overdue, and how they flow. */
public final class TaskFlow {
    private static final int ENOUGH_DUE = 5;
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private TaskFlow() {}

    static void measure(Measurement measurement, Metrics metrics) {
        completed(measurement, metrics);
        due(measurement, metrics);
        var late = overdue(measurement.activity().tasks(), measurement);
        metrics.put(
                OVERDUE_TASKS,
                late.size(),
                late.size(),
                measurement.activity().shares().tasks());
        var ages = late.stream()
                .map(task -> task.lastOnTime(measurement.range().zone()))
                .filter(Objects::nonNull)
                .mapToDouble(due -> days(due, measurement.now()))
                .toArray();
        metrics.putIf(
                ages.length > 0,
                OVERDUE_AGE,
                Statistics.median(ages),
                Lack.NOTHING_OVERDUE,
                ages.length,
                measurement.activity().shares().tasks());
    }

    /** Open tasks whose time is over now, the longest overdue first. */
    public static List<TaskRow> overdue(List<TaskRow> tasks, Measurement measurement) {
        var zone = measurement.range().zone();
        return tasks.stream()
                .filter(TaskRow::isOpen)
                .filter(task -> isBefore(task.lastOnTime(zone), measurement.now()))
                .sorted(Comparator.comparing((TaskRow task) -> Objects.requireNonNull(task.lastOnTime(zone)))
                        .thenComparing(TaskRow::id))
                .toList();
    }

    private static void completed(Measurement measurement, Metrics metrics) {
        var done = measurement.tasksCompleted();
        metrics.put(
                TASKS_COMPLETED,
                done.size(),
                done.size(),
                measurement.activity().shares().tasks());
        var created = measurement.activity().tasks().stream()
                .filter(task -> measurement.range().contains(task.createdAt()))
                .count();
        metrics.putIf(
                created > 0,
                INFLOW_RATIO,
                (double) done.size() / created,
                Lack.NO_CREATED_TASKS,
                created,
                measurement.activity().shares().tasks());
        var leadTimes = done.stream()
                .filter(task -> task.completedAt() != null)
                .mapToDouble(task -> days(task.createdAt(), Objects.requireNonNull(task.completedAt())))
                .filter(days -> days >= 0)
                .toArray();
        metrics.putIf(
                leadTimes.length > 0,
                LEAD_TIME,
                Statistics.median(leadTimes),
                Lack.NO_COMPLETED_TASKS,
                leadTimes.length,
                measurement.activity().shares().tasks());
    }

    private static void due(Measurement measurement, Metrics metrics) {
        var zone = measurement.range().zone();
        var due = measurement.activity().tasks().stream()
                .filter(task -> !task.isDropped() && measurement.range().contains(task.lastOnTime(zone)))
                .toList();
        var onTime = due.stream()
                .filter(task -> task.isCompleted()
                        && !Objects.requireNonNull(task.completedAt())
                                .isAfter(Objects.requireNonNull(task.lastOnTime(zone))))
                .count();
        // What is due later and still open is neither on time nor late.
        var decided = due.stream()
                .filter(task -> task.isCompleted() || isBefore(task.lastOnTime(zone), measurement.now()))
                .count();
        metrics.put(
                TASKS_DUE,
                due.size(),
                due.size(),
                measurement.activity().shares().tasks());
        metrics.put(
                TASKS_ON_TIME,
                onTime,
                due.size(),
                measurement.activity().shares().tasks());
        if (decided < ENOUGH_DUE) {
            metrics.missing(
                    ON_TIME_RATE,
                    Lack.TOO_FEW_DUE_TASKS,
                    decided,
                    measurement.activity().shares().tasks());
            return;
        }
        var rate = (double) onTime / decided;
        var interval = Statistics.wilson(onTime, decided);
        metrics.put(
                ON_TIME_RATE,
                Metric.tidy(rate),
                decided,
                measurement.activity().shares().tasks(),
                Map.of("low95", interval[0], "high95", interval[1]));
    }

    private static boolean isBefore(@Nullable Instant instant, Instant now) {
        return instant != null && instant.isBefore(now);
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_PER_DAY;
    }
}
