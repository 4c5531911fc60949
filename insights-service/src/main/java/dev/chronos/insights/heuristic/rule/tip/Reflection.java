package dev.chronos.insights.heuristic.rule.tip;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_SHARE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_TASKS;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.prose.Message;
import java.util.List;

/** r30: one question to think about, picked by what stands out. */
public final class Reflection implements InsightRule.OfFacts {
    private static final double MANY_MEETINGS = 0.4;
    private static final double LATE_MINUTES = 120;
    private static final double MUCH_FOCUS = 300;

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

    /** The question that fits the range best. */
    public static Message question(Measured range) {
        if (range.amount(MEETING_SHARE) >= MANY_MEETINGS) {
            return Message.of("question.meetings");
        }
        if (range.amount(AFTER_HOURS) > LATE_MINUTES) {
            return Message.of("question.late");
        }
        if (range.amount(OVERDUE_TASKS) > 0) {
            return Message.of("question.overdue");
        }
        if (range.amount(FOCUS_MINUTES) >= MUCH_FOCUS) {
            return Message.of("question.focus");
        }
        return Message.of("question.open");
    }
}
