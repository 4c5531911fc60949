package dev.chronos.insights.chance;

import java.util.Arrays;

/**
 * Pettitt's test for one change of level in a series.
 *
 * @param change the first value of the new level
 * @param k how far the two parts stand apart: the greatest, over all cuts, of the pairs that fall less those that rise
 */
public record Pettitt(int change, int k) {

    /** The series in its order, with at least so many values on either side of the cut. */
    public static Pettitt of(double[] values, int least) {
        var order = new int[values.length];
        Arrays.setAll(order, i -> i);
        return of(scores(values), order, least);
    }

    /** How many of all values lie below each value, less those that lie above it: all that a permutation needs to know. */
    public static int[] scores(double[] values) {
        var scores = new int[values.length];
        for (var i = 0; i < scores.length; i++) {
            for (var other : values) {
                scores[i] += (int) Math.signum(values[i] - other);
            }
        }
        return scores;
    }

    /** The values in another order. */
    public static Pettitt of(int[] scores, int[] order, int least) {
        var best = 0;
        var change = least;
        var u = 0;
        for (var cut = 1; cut <= order.length - least; cut++) {
            u += scores[order[cut - 1]];
            if (cut >= least && Math.abs(u) > best) {
                best = Math.abs(u);
                change = cut;
            }
        }
        return new Pettitt(change, best);
    }

    /** Chance of such a k without a change, by permutation. */
    public static double p(double[] values, int least, Draws draws) {
        var scores = scores(values);
        return Permutation.test(values.length, order -> of(scores, order, least).k, draws);
    }
}
