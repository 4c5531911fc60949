package dev.chronos.insights.heuristic.rule.focus;

import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FOCUS_REALISED;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.support.FocusSlots;
import java.util.List;

/** r08: less than a quarter of five or more free hours was used for focus; for people who log sessions, after three weeks. */
public final class UnusedFocusCapacity implements InsightRule.OfFacts {
    private static final double USED = 0.25;

    /** A finding that is showing stays until a quarter more than that is used. */
    private static final double LEAVE = USED / 0.8;

    private static final double LEAST_CAPACITY = 300;
    private static final int ENOUGH_WEEKS = 3;

    @Override
    public Card card() {
        return new Card(
                "r08",
                InsightType.PRODUCTIVITY,
                "free blocks that held little focus",
                "5 free hours in blocks of two or more, less than a quarter of them used, 3 weeks with data",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var used = current.metrics().number(FOCUS_REALISED);
        var capacity = current.amount(FOCUS_CAPACITY);
        var weeks = evidence.latest(Evidence.HISTORY_WEEKS).stream()
                .filter(Measured::hasData)
                .count();
        var logs = evidence.latest(Evidence.BASELINE_WEEKS).stream().anyMatch(week -> week.amount(FOCUS_MINUTES) > 0);
        var limit = evidence.isShowing("r08|capacity") ? LEAVE : USED;
        if (used == null || used >= limit || capacity < LEAST_CAPACITY || weeks < ENOUGH_WEEKS || !logs) {
            return List.of();
        }
        return List.of(Finding.of("r08", "capacity", InsightType.PRODUCTIVITY, "focus")
                .detail("anyUsed", used > 0)
                .effect((capacity - current.amount(FOCUS_MINUTES)) / 240, (limit - used) / limit)
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", FOCUS_CAPACITY, current.metrics().get(FOCUS_CAPACITY)),
                        Fact.of("f2", FOCUS_REALISED, current.metrics().get(FOCUS_REALISED)))
                .actions(FocusSlots.actions(evidence))
                .build());
    }
}
