package dev.chronos.insights.heuristic.rule.tip;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.BACK_TO_BACK;
import static dev.chronos.insights.metric.MetricKey.DOUBLE_BOOKED;
import static dev.chronos.insights.metric.MetricKey.ESTIMATE_RATIO;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FRAGMENT_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_SHARE;
import static dev.chronos.insights.metric.MetricKey.NEEDS_RESPONSE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_TASKS;
import static dev.chronos.insights.metric.MetricKey.RECURRING_SHARE;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;
import static dev.chronos.insights.metric.MetricKey.WEEKEND;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Message;
import java.util.List;
import java.util.function.Predicate;

/** r30: one question to think about, picked by what stands out and, when much does, by turns. */
public final class Reflection implements InsightRule.OfFacts {
    private static final int WEEK = 7;
    private static final String OPEN = "question.open";

    private static final List<Question> QUESTIONS = List.of(
            whenAtLeast(MEETING_SHARE, 0.4, "question.meetings"),
            whenAtLeast(AFTER_HOURS, 120, "question.late"),
            whenAtLeast(WEEKEND, 60, "question.weekend"),
            whenAtLeast(DOUBLE_BOOKED, 30, "question.conflicts"),
            whenAtLeast(OVERDUE_TASKS, 1, "question.overdue"),
            new Question(
                    range -> range.amount(FRAGMENT_MINUTES) > Math.max(120, range.amount(FOCUS_CAPACITY)),
                    "question.fragments"),
            whenAtLeast(RECURRING_SHARE, 0.6, "question.series"),
            whenAtLeast(NEEDS_RESPONSE, 60, "question.invitations"),
            whenAtLeast(BACK_TO_BACK, 5, "question.breaks"),
            whenAtLeast(ESTIMATE_RATIO, 1.25, "question.estimates"),
            whenAtLeast(FOCUS_MINUTES, 300, "question.focus"),
            new Question(
                    range -> range.amount(FOCUS_CAPACITY) >= 600 && range.amount(FOCUS_MINUTES) < 60, "question.room"),
            whenAtLeast(TASKS_COMPLETED, 10, "question.finished"));

    private record Question(Predicate<Measured> fits, String key) {}

    @Override
    public Card card() {
        return new Card(
                "r30",
                InsightType.TIP,
                "a question to think about",
                "one calendar entry, finished task or focus session",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        if (!evidence.current().hasData()) {
            return List.of();
        }
        return List.of(Finding.of("r30", "question", InsightType.TIP, "reflection")
                .detail("question", question(evidence.current()))
                .effect(0.1, 1)
                .facts(Fact.of("f1", "question", 1, "count", 1))
                .build());
    }

    /** A question that fits the range; another one the week after, if another one fits. */
    public static Message question(Measured range) {
        var fitting = QUESTIONS.stream()
                .filter(question -> question.fits().test(range))
                .map(Question::key)
                .toList();
        var choice = fitting.isEmpty() ? List.of(OPEN) : fitting;
        var week = Math.floorDiv(range.range().firstDate().toEpochDay(), WEEK);
        return Message.of(choice.get((int) Math.floorMod(week, choice.size())));
    }

    private static Question whenAtLeast(MetricKey key, double least, String question) {
        return new Question(range -> range.amount(key) >= least, question);
    }
}
