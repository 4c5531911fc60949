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
        return of(values, order, least);
    }

    /** The values in another order. */
    public static Pettitt of(double[] values, int[] order, int least) {
        var best = 0;
        var change = least;
        var u = 0;
        for (var cut = 1; cut < order.length; cut++) {
            // Moving one value over the cut changes u by its comparison with all others.
            for (var index : order) {
                u += (int) Math.signum(values[order[cut - 1]] - values[index]);
            }
            if (cut >= least && order.length - cut >= least && Math.abs(u) > best) {
                best = Math.abs(u);
                change = cut;
            }
        }
        return new Pettitt(change, best);
    }

    /** Chance of such a k without a change, by permutation. */
    public static double p(double[] values, int least, Draws draws) {
        return Permutation.test(values.length, order -> of(values, order, least).k, draws);
    }
}
