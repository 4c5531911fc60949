package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.chance.MannKendall;
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

/** r13: meetings, focus or time after hours rise or fall from week to week. */
public final class SteadyTrend implements InsightRule {
    private static final int ENOUGH_WEEKS = 8;

    /** A slope is told as what it comes to over so many weeks. */
    private static final int SPAN_WEEKS = 8;

    private static final int LEAST_ON_A_SIDE = 3;
    private static final double FLOOR_MINUTES = 30;
    private static final double FULL_MINUTES = 240;

    @Override
    public Card card() {
        return new Card(
                "r13",
                InsightType.PATTERN,
                "meetings, focus or time after hours rise or fall steadily",
                "8 weeks with data; 30 minutes in 8 weeks",
                "Mann-Kendall, permutation max-T over the series",
                "up to 14 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var habits = Habits.of(evidence);
        if (habits.weeks().size() < ENOUGH_WEEKS || habits.keys().isEmpty()) {
            return Trial.NONE;
        }
        var p = habits.test(SteadyTrend::statistic, evidence, "r13");
        var found = new ArrayList<Finding>();
        for (var i = 0; i < p.length; i++) {
            var finding =
                    finding(evidence, habits.keys().get(i), habits.values().get(i), p[i]);
            if (finding != null) {
                found.add(finding);
            }
        }
        return new Trial(p[Habits.least(p)], List.copyOf(found));
    }

    private static ToDoubleFunction<int[]> statistic(double[] values) {
        var signs = MannKendall.signs(values);
        return order -> Math.abs(MannKendall.score(signs, order));
    }

    private static @Nullable Finding finding(Evidence evidence, MetricKey key, double[] values, double p) {
        var change = change(values, 0, values.length);
        if (!isSteady(values, change)) {
            return null;
        }
        return Finding.of("r13", key.json(), InsightType.PATTERN, Habits.name(key))
                .variant(change > 0 ? "up" : "down")
                .detail("what", Message.of("series." + key.json()))
                .detail("weeks", values.length)
                .detail("delta", Amount.minutes(Math.abs(change) / SPAN_WEEKS))
                .effect(Math.abs(change) / FULL_MINUTES, 1)
                .tested(new Finding.Test("Mann-Kendall, permutation", p, values.length))
                .facts(
                        Fact.of("f1", key.json(), values[values.length - 1], "min", 1)
                                .going(change),
                        Fact.of("f2", "firstWeek", values[0], "min", 1),
                        Fact.of("f3", "changePerWeek", change / SPAN_WEEKS, "min", values.length))
                .until(Standing.until(evidence))
                .build();
    }

    /** What a part of the series comes to over eight weeks. */
    private static double change(double[] values, int from, int to) {
        return MannKendall.slope(Arrays.copyOfRange(values, from, to)) * SPAN_WEEKS;
    }

    private static boolean isSteady(double[] values, double change) {
        var middle = values.length / 2;
        var cut = Pettitt.of(values, LEAST_ON_A_SIDE).change();
        return Math.abs(change) >= FLOOR_MINUTES
                && HoldOut.holds(change(values, 0, middle), change(values, middle, values.length), FLOOR_MINUTES)
                && !Shape.isStep(values, cut);
    }
}
