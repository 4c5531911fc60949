package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.chance.Pettitt;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.support.HoldOut;
import dev.chronos.insights.heuristic.support.Shape;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** r12: meetings, focus or time after hours stand at a new level since some week. */
public final class NewLevel implements InsightRule {
    private static final int ENOUGH_WEEKS = 10;
    private static final int LEAST_ON_A_SIDE = 3;
    private static final double FLOOR_MINUTES = 30;
    private static final double FULL_MINUTES = 240;

    @Override
    public Card card() {
        return new Card(
                "r12",
                InsightType.PATTERN,
                "a new level of meetings, focus or time after hours since some week",
                "10 weeks with data, 3 on either side; 30 minutes of difference",
                "Pettitt, permutation max-T over the series",
                "up to 14 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var habits = Habits.of(evidence);
        if (habits.weeks().size() < ENOUGH_WEEKS || habits.keys().isEmpty()) {
            return Trial.NONE;
        }
        var p = habits.test(NewLevel::statistic, evidence, "r12");
        var found = new ArrayList<Finding>();
        for (var i = 0; i < p.length; i++) {
            var finding = finding(evidence, habits, i, p[i]);
            if (finding != null) {
                found.add(finding);
            }
        }
        return new Trial(p[Habits.least(p)], List.copyOf(found));
    }

    private static ToDoubleFunction<int[]> statistic(double[] values) {
        var scores = Pettitt.scores(values);
        return order -> Pettitt.of(scores, order, LEAST_ON_A_SIDE).k();
    }

    private static @Nullable Finding finding(Evidence evidence, Habits habits, int series, double p) {
        var values = habits.values().get(series);
        var cut = Pettitt.of(values, LEAST_ON_A_SIDE).change();
        var effect = HoldOut.effect(values, i -> i >= cut, 0, values.length);
        // Odd and even weeks: both must know the step, which first and second half could not.
        var odd = HoldOut.effect(values, i -> i >= cut, 1, values.length, 2);
        var even = HoldOut.effect(values, i -> i >= cut, 0, values.length, 2);
        if (Math.abs(effect) < FLOOR_MINUTES
                || !HoldOut.holds(odd, even, FLOOR_MINUTES)
                || !Shape.isStep(values, cut)) {
            return null;
        }
        return finding(evidence, habits, habits.keys().get(series), cut, effect, p, values);
    }

    private static Finding finding(
            Evidence evidence, Habits habits, MetricKey key, int cut, double effect, double p, double[] values) {
        var before = Arrays.stream(values, 0, cut).average().orElse(0);
        return Finding.of("r12", key.json(), InsightType.PATTERN, Habits.name(key))
                .variant(effect > 0 ? "up" : "down")
                .detail("what", Message.of("series." + key.json()))
                .detail("since", habits.weeks().list().get(cut).range().firstDate())
                .detail("delta", Amount.minutes(Math.abs(effect)))
                .effect(Math.abs(effect) / FULL_MINUTES, 1)
                .tested(new Finding.Test("Pettitt, permutation", p, values.length))
                .facts(
                        Fact.of("f1", key.json(), before + effect, "min", values.length - cut)
                                .going(effect),
                        Fact.of("f2", "levelBefore", before, "min", cut))
                .until(Standing.until(evidence))
                .build();
    }
}
