package dev.chronos.insights.heuristic;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_SHARE;
import static dev.chronos.insights.metric.MetricKey.OVERDUE_TASKS;

import java.util.List;

/** r30: one question to think about, picked by what stands out. */
public final class Reflection implements InsightRule {
    private static final double MANY_MEETINGS = 0.4;
    private static final double LATE_MINUTES = 120;
    private static final double MUCH_FOCUS = 300;

    @Override
    public List<Finding> find(Evidence evidence) {
        if (!evidence.current().hasData()) {
            return List.of();
        }
        return List.of(Finding.of("r30", "question", InsightType.TIP, "reflection")
                .text("A question for you", question(evidence.current()))
                .effect(0.1, 1)
                .facts(Fact.of("f1", "question", 1, "count", 1))
                .build());
    }

    /** The question that fits the range best. */
    public static String question(Measured range) {
        if (range.amount(MEETING_SHARE) >= MANY_MEETINGS) {
            return "Which meeting would nobody have missed, had it not taken place?";
        }
        if (range.amount(AFTER_HOURS) > LATE_MINUTES) {
            return "What kept you past your working hours, and would it have waited until the next day?";
        }
        if (range.amount(OVERDUE_TASKS) > 0) {
            return "Which overdue task could you drop without anyone noticing?";
        }
        if (range.amount(FOCUS_MINUTES) >= MUCH_FOCUS) {
            return "What made your focused hours possible, and how can the coming week have them again?";
        }
        return "What one thing would make the coming week a good one?";
    }
}
