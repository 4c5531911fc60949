package dev.chronos.insights.heuristic;

import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FOCUS_REALISED;

import java.util.List;

/** r08: less than a quarter of five or more free hours was used for focus; for people who log sessions, after three weeks. */
final class UnusedFocusCapacity implements InsightRule {
    private static final double USED = 0.25;
    private static final double LEAST_CAPACITY = 300;
    private static final int ENOUGH_WEEKS = 3;

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var used = current.metrics().number(FOCUS_REALISED);
        var capacity = current.amount(FOCUS_CAPACITY);
        var weeks = evidence.latest(Evidence.HISTORY_WEEKS).stream()
                .filter(Measured::hasData)
                .count();
        var logs = evidence.latest(Evidence.BASELINE_WEEKS).stream().anyMatch(week -> week.amount(FOCUS_MINUTES) > 0);
        if (used == null || used >= USED || capacity < LEAST_CAPACITY || weeks < ENOUGH_WEEKS || !logs) {
            return List.of();
        }
        return List.of(Finding.of("r08", "capacity", InsightType.PRODUCTIVITY, "focus")
                .detail("anyUsed", used > 0)
                .effect((capacity - current.amount(FOCUS_MINUTES)) / 240, (USED - used) / USED)
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", FOCUS_CAPACITY, current.metrics().get(FOCUS_CAPACITY)),
                        Fact.of("f2", FOCUS_REALISED, current.metrics().get(FOCUS_REALISED)))
                .actions(FocusSlots.actions(evidence))
                .build());
    }
}
