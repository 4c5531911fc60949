package dev.chronos.insights.heuristic.support;

import java.util.function.IntPredicate;

/** A pattern has to show in both halves of the history, or it is none. */
public final class HoldOut {
    private HoldOut() {}

    /** True when both halves point the same way, each at least half as far as an effect has to go to matter. */
    public static boolean holds(double first, double second, double floor) {
        return first * second > 0 && Math.min(Math.abs(first), Math.abs(second)) >= floor / 2;
    }

    /** Mean of the chosen values less the mean of the others, over a stretch; not a number when either is empty. */
    public static double effect(double[] values, IntPredicate chosen, int from, int to) {
        return effect(values, chosen, from, to, 1);
    }

    /** The same of some values only, such as every second one. */
    public static double effect(double[] values, IntPredicate chosen, int from, int to, int step) {
        var sums = new double[2];
        var counts = new int[2];
        for (var i = from; i < to; i += step) {
            var side = chosen.test(i) ? 0 : 1;
            sums[side] += values[i];
            counts[side]++;
        }
        return sums[0] / counts[0] - sums[1] / counts[1];
    }

    /** True when the difference between the chosen values and the others holds in both halves of the order. */
    public static boolean holds(double[] values, IntPredicate chosen, double floor) {
        var middle = values.length / 2;
        return holds(effect(values, chosen, 0, middle), effect(values, chosen, middle, values.length), floor);
    }
}
