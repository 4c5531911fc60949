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
import dev.chronos.insights.heuristic.Reflection;
import dev.chronos.insights.heuristic.Words;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.metric.MetricKey;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The report in sentences: paragraphs with an empty line between them. */
final class ReportText {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM d", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);

    private ReportText() {}

    /** {@code Your week, Mar 2 to Mar 8, 2026}. */
    static String title(TimeRange week) {
        return "Your week, %s to %s"
                .formatted(
                        SHORT.format(week.firstDate()),
                        LONG.format(week.endDate().minusDays(1)));
    }

    static String content(Evidence evidence, @Nullable InsightRow win) {
        var current = evidence.current();
        if (!current.hasData()) {
            return "There is no data for this week: no calendar entries, finished tasks or focus sessions.";
        }
        var paragraphs = new ArrayList<String>();
        paragraphs.add(time(current) + change(evidence));
        paragraphs.add(work(current));
        if (win != null) {
            paragraphs.add("Worth a smile: %s. %s".formatted(win.title(), win.content()));
        }
        paragraphs.add(outlook(evidence.ahead()));
        paragraphs.add(Reflection.question(current));
        return String.join("\n\n", paragraphs);
    }

    private static String time(Measured current) {
        var text = "You had %s booked, %s of it in meetings and %s outside your working hours."
                .formatted(minutes(current, BUSY_NET), minutes(current, MEETING_NET), minutes(current, AFTER_HOURS));
        return current.metrics().get(BUSIEST_DAY).value() instanceof String date
                ? text + " The fullest day was %s.".formatted(Words.day(LocalDate.parse(date)))
                : text;
    }

    private static String change(Evidence evidence) {
        var median = evidence.baselineMedian(MEETING_NET);
        if (median == null) {
            return "";
        }
        var delta = evidence.current().amount(MEETING_NET) - median;
        return Math.abs(delta) < 1
                ? " Meetings took as long as in a usual week of yours."
                : " Meetings took %s %s than in a usual week of yours."
                        .formatted(Words.duration(Math.abs(delta)), delta > 0 ? "longer" : "less");
    }

    private static String work(Measured current) {
        var text = new StringBuilder(
                "%s went to focus sessions, and your working hours held %s in free blocks of two hours or more."
                        .formatted(minutes(current, FOCUS_MINUTES), minutes(current, FOCUS_CAPACITY)));
        var done = Math.round(current.amount(TASKS_COMPLETED));
        var due = Math.round(current.amount(TASKS_DUE));
        text.append(" You finished %s".formatted(Words.count(done, "task", "tasks")));
        text.append(
                due == 0
                        ? "."
                        : "; of %s due, %s on time.".formatted(Words.count(due, "task", "tasks"), onTime(current)));
        return text.toString();
    }

    private static String onTime(Measured current) {
        var n = Math.round(current.amount(TASKS_ON_TIME));
        return n == 1 ? "one was done" : n + " were done";
    }

    private static String outlook(Measured ahead) {
        return "The week after has %s booked and %s free in your working hours."
                .formatted(
                        minutes(ahead, BUSY_NET),
                        Words.duration(ahead.timeline().gaps().stream()
                                .mapToDouble(gap -> gap.minutes())
                                .sum()));
    }

    private static String minutes(Measured range, MetricKey key) {
        return Words.duration(range.amount(key));
    }

    /** The best good news among the children. */
    static @Nullable InsightRow win(List<InsightRow> children) {
        return children.stream()
                .filter(child -> child.type() == InsightType.ACHIEVEMENT)
                .findFirst()
                .orElse(null);
    }
}
