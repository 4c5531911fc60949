package dev.chronos.insights.report;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.rule.tip.Reflection;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.metric.Metrics;
import dev.chronos.insights.prose.Prose;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The report as data, member {@code data.report} of its row: everything that its text is made from. */
final class ReportContent {
    private ReportContent() {}

    /** Of a week in which something was recorded. */
    static Map<String, Object> of(Evidence evidence, TimeRange week, Prose prose) {
        var current = evidence.current();
        var report = header(week, false);
        report.put("open", !evidence.isClosed());
        report.put("coverage", current.timeline().coverage());
        report.put("awayDays", current.timeline().awayDates().size());
        report.put("historyWeeks", evidence.history().size());
        report.put("numbers", ReportNumbers.six(evidence, prose));
        report.put("days", ReportNumbers.days(evidence));
        put(report, "categories", current, MetricKey.CATEGORY_MINUTES);
        put(report, "focusCapacityMinutes", current, MetricKey.FOCUS_CAPACITY);
        put(report, "fragmentMinutes", current, MetricKey.FRAGMENT_MINUTES);
        put(report, "fragmentationIndex", current, MetricKey.FRAGMENTATION);
        put(report, "tasksCompleted", current, MetricKey.TASKS_COMPLETED);
        put(report, "tasksDue", current, MetricKey.TASKS_DUE);
        put(report, "tasksOnTime", current, MetricKey.TASKS_ON_TIME);
        put(report, "overdueTasks", current, MetricKey.OVERDUE_TASKS);
        report.put("tasksCarriedOver", carriedOver(evidence));
        put(report, "estimatePairs", current, MetricKey.ESTIMATE_PAIRS);
        put(report, "estimateRatioMedian", current, MetricKey.ESTIMATE_RATIO);
        put(report, "calibratedShare", current, MetricKey.CALIBRATED_SHARE);
        report.put("outlook", Outlook.of(evidence));
        report.put("question", prose.render(Reflection.question(current)));
        return report;
    }

    /** Of a week in which nothing was: its dates, and that there is no data. Numbers would only be zeros. */
    static Map<String, Object> empty(TimeRange week, Instant validFrom) {
        var report = header(week, true);
        report.put("open", validFrom.isBefore(week.end()));
        report.put("numbers", List.of());
        report.put("days", List.of());
        return report;
    }

    private static Map<String, Object> header(TimeRange week, boolean empty) {
        var report = new LinkedHashMap<String, Object>();
        report.put("empty", empty);
        report.put("firstDate", week.firstDate().toString());
        report.put(
                "lastDate",
                week.end().minusMillis(1).atZone(week.zone()).toLocalDate().toString());
        report.put("zone", week.zone().getId());
        report.put("definitionVersion", Metrics.DEFINITION_VERSION);
        return report;
    }

    /** Due in the week or before it, and not done by its end. */
    static long carriedOver(Evidence evidence) {
        var current = evidence.current();
        var range = current.range();
        return current.measurement().activity().tasks().stream()
                .filter(task -> !task.isDropped() && wasDue(task, range) && !wasDone(task, range))
                .count();
    }

    private static boolean wasDue(TaskRow task, TimeRange range) {
        var due = task.lastOnTime(range.zone());
        return due != null && due.isBefore(range.end());
    }

    private static boolean wasDone(TaskRow task, TimeRange range) {
        var done = task.completedAt();
        return task.isCompleted() && done != null && done.isBefore(range.end());
    }

    private static void put(Map<String, Object> report, String name, Measured current, MetricKey key) {
        var value = current.metrics().get(key).value();
        if (value != null) {
            report.put(name, value);
        }
    }
}
