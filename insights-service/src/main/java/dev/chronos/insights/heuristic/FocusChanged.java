package dev.chronos.insights.heuristic;

import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;

import dev.chronos.insights.prose.Amount;
import java.util.List;

/** r06: more or less focus time than in the user's own last eight weeks; needs six of them. */
final class FocusChanged implements InsightRule {
    @Override
    public List<Finding> find(Evidence evidence) {
        var change = LevelChange.of(evidence, FOCUS_MINUTES);
        if (change == null) {
            return List.of();
        }
        var more = change.delta() > 0;
        var finding = Finding.of("r06", "focus", InsightType.PRODUCTIVITY, "focus")
                .variant(more ? "more" : "less")
                .detail("delta", Amount.minutes(Math.abs(change.delta())))
                .detail("weeks", change.test().n())
                .effect(Math.abs(change.delta()) / 240, 1)
                .tested(change.test())
                .facts(
                        Fact.of(
                                        "f1",
                                        FOCUS_MINUTES,
                                        evidence.current().metrics().get(FOCUS_MINUTES))
                                .going(change.delta()),
                        Fact.of(
                                "f2",
                                "baselineMean",
                                change.mean(),
                                "min",
                                change.test().n()))
                .actions(more ? List.of() : FocusSlots.actions(evidence));
        return List.of(more ? finding.goodNews().build() : finding.build());
    }
}
