package dev.chronos.insights.report;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.BUSIEST_DAY;
import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;
import static dev.chronos.insights.metric.MetricKey.TASKS_DUE;
import static dev.chronos.insights.metric.MetricKey.TASKS_ON_TIME;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.rule.tip.Reflection;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Period;
import dev.chronos.insights.prose.Prose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The report in sentences: paragraphs with an empty line between them. */
record ReportText(Prose prose) {

    /** Names the week. */
    String title(TimeRange week) {
        var days = new Period(week.firstDate(), week.endDate().minusDays(1));
        return prose.render(Message.of("report.title").with("week", days));
    }

    String content(Evidence evidence, @Nullable InsightRow win) {
        var current = evidence.current();
        if (!current.hasData()) {
            return prose.render(Message.of("report.empty"));
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(time(evidence));
        paragraphs.add(prose.render(work(current)));
        if (win != null) {
            paragraphs.add("%s %s".formatted(prose.render(win(win)), win.content()));
        }
        paragraphs.add(prose.render(outlook(evidence.ahead())));
        paragraphs.add(prose.render(Reflection.question(current)));
        return String.join("\n\n", paragraphs);
    }

    private String time(Evidence evidence) {
        var current = evidence.current();
        var sentences = new ArrayList<String>();
        sentences.add(prose.render(new Message(
                "report.time",
                Map.of(
                        "anyBooked", current.amount(BUSY_NET) > 0,
                        "booked", minutes(current, BUSY_NET),
                        "meetings", minutes(current, MEETING_NET),
                        "late", minutes(current, AFTER_HOURS)))));
        if (current.metrics().get(BUSIEST_DAY).value() instanceof String date) {
            sentences.add(prose.render(Message.of("report.fullest").with("day", LocalDate.parse(date))));
        }
        var median = evidence.baselineMedian(MEETING_NET);
        if (median != null) {
            sentences.add(prose.render(change(current.amount(MEETING_NET) - median)));
        }
        return String.join(" ", sentences);
    }

    private static Message change(double delta) {
        if (Math.abs(delta) < 1) {
            return Message.of("report.meetings.same");
        }
        return Message.of(delta > 0 ? "report.meetings.more" : "report.meetings.less")
                .with("delta", Amount.minutes(Math.abs(delta)));
    }

    private static Message work(Measured current) {
        return new Message(
                "report.work",
                Map.of(
                        "anyFocus", current.amount(FOCUS_MINUTES) > 0,
                        "focus", minutes(current, FOCUS_MINUTES),
                        "capacity", minutes(current, FOCUS_CAPACITY),
                        "done", current.amount(TASKS_COMPLETED),
                        "due", current.amount(TASKS_DUE),
                        "onTime", current.amount(TASKS_ON_TIME)));
    }

    private static Message win(InsightRow win) {
        return Message.of("report.win").with("title", win.title());
    }

    private static Message outlook(Measured ahead) {
        var free = ahead.timeline().gaps().stream()
                .mapToDouble(gap -> gap.minutes())
                .sum();
        return Message.of("report.outlook")
                .with("booked", minutes(ahead, BUSY_NET))
                .with("free", Amount.minutes(free));
    }

    private static Amount minutes(Measured range, MetricKey key) {
        return Amount.minutes(range.amount(key));
    }

    /** The best good news among the children. */
    static @Nullable InsightRow win(List<InsightRow> children) {
        return children.stream()
                .filter(child -> child.type() == InsightType.ACHIEVEMENT)
                .findFirst()
                .orElse(null);
    }
}
