package dev.chronos.insights.heuristic.rule.focus;

import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.support.FocusSlots;
import dev.chronos.insights.heuristic.support.LevelChange;
import dev.chronos.insights.prose.Amount;
import java.util.List;

/** r06: more or less focus time than in the user's own last eight weeks; needs six of them. */
public final class FocusChanged implements InsightRule {
    @Override
    public Card card() {
        return new Card(
                "r06",
                InsightType.PRODUCTIVITY,
                "more or less focus time than usual",
                "6 weeks with data and 30 minutes of difference",
                "t prediction interval",
                "the week against the 8 before it");
    }

    @Override
    public Trial look(Evidence evidence) {
        var change = LevelChange.of(evidence, FOCUS_MINUTES);
        if (change == null) {
            return Trial.NONE;
        }
        return change.matters()
                ? Trial.of(change.test().p(), finding(evidence, change))
                : Trial.of(change.test().p());
    }

    private static Finding finding(Evidence evidence, LevelChange change) {
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
        return more ? finding.goodNews().build() : finding.build();
    }
}
