package dev.chronos.insights.report;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.BUSIEST_DAY;
import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_RATIO;
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

    /** All there is to say of a week without data. */
    String empty() {
        return prose.render(Message.of("report.empty"));
    }

    /** Of a week with data. */
    String content(Evidence evidence, @Nullable InsightRow win) {
        var current = evidence.current();
        var paragraphs = new ArrayList<String>();
        paragraphs.add(time(evidence));
        paragraphs.add(work(evidence));
        if (win != null) {
            paragraphs.add("%s %s".formatted(prose.render(win(win)), win.content()));
        }
        paragraphs.add(prose.render(outlook(Outlook.of(evidence))));
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

    private String work(Evidence evidence) {
        var current = evidence.current();
        var sentences = new ArrayList<String>();
        sentences.add(prose.render(new Message(
                "report.work",
                Map.of(
                        "anyFocus", current.amount(FOCUS_MINUTES) > 0,
                        "focus", minutes(current, FOCUS_MINUTES),
                        "capacity", minutes(current, FOCUS_CAPACITY),
                        "done", current.amount(TASKS_COMPLETED),
                        "due", current.amount(TASKS_DUE),
                        "onTime", current.amount(TASKS_ON_TIME)))));
        var carried = ReportContent.carriedOver(evidence);
        if (carried > 0) {
            sentences.add(prose.render(Message.of("report.carried").with("n", carried)));
        }
        var ratio = current.metrics().number(ESTIMATE_RATIO);
        if (ratio != null) {
            sentences.add(prose.render(Message.of("report.estimates").with("ratio", Amount.ratio(ratio))));
        }
        return String.join(" ", sentences);
    }

    private static Message win(InsightRow win) {
        return Message.of("report.win").with("title", win.title());
    }

    private static Message outlook(Outlook ahead) {
        return new Message(
                "report.outlook",
                Map.of(
                        "booked", Amount.minutes(ahead.bookedMinutes()),
                        "free", Amount.minutes(ahead.freeMinutes()),
                        "due", ahead.tasksDue(),
                        "atRisk", ahead.atRisk().size()));
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
