package dev.chronos.insights.chance;

import java.util.Arrays;

/**
 * Mann and Kendall's test for a trend in a short series.
 *
 * @param s pairs that rise less pairs that fall
 * @param deviation standard deviation of s without a trend, ties counted
 * @param ties true when some values are equal
 */
public record MannKendall(int s, double deviation, boolean ties, int n) {

    /** The series in its order. */
    public static MannKendall of(double[] values) {
        var order = new int[values.length];
        Arrays.setAll(order, i -> i);
        var sorted = values.clone();
        Arrays.sort(sorted);
        var n = values.length;
        var variance = n * (n - 1.0) * (2 * n + 5);
        var ties = false;
        for (int from = 0, to = 1; to <= n; to++) {
            if (to == n || sorted[to] != sorted[from]) {
                var equal = to - from;
                variance -= equal * (equal - 1.0) * (2 * equal + 5);
                ties |= equal > 1;
                from = to;
            }
        }
        return new MannKendall(score(signs(values), order), Math.sqrt(variance / 18), ties, n);
    }

    /** Whether each value lies above each other, 1, below it, -1, or neither: all that a permutation needs to know. */
    public static int[][] signs(double[] values) {
        var signs = new int[values.length][values.length];
        for (var i = 0; i < values.length; i++) {
            for (var j = 0; j < values.length; j++) {
                signs[i][j] = (int) Math.signum(values[i] - values[j]);
            }
        }
        return signs;
    }

    /** s of the values in another order. */
    public static int score(int[][] signs, int[] order) {
        var s = 0;
        for (var i = 1; i < order.length; i++) {
            var above = signs[order[i]];
            for (var j = 0; j < i; j++) {
                s += above[order[j]];
            }
        }
        return s;
    }

    /**
     * Two-sided chance of such an s without a trend: exact without ties, by counting the orders with so many
     * inversions, else by permutation.
     */
    public double p(double[] values, Draws draws) {
        var signs = signs(values);
        return ties ? Permutation.test(n, order -> Math.abs(score(signs, order)), draws) : exact();
    }

    private double exact() {
        var pairs = n * (n - 1) / 2;
        var likely = new double[pairs + 1];
        likely[0] = 1;
        for (var size = 2; size <= n; size++) {
            var next = new double[pairs + 1];
            for (var inversions = 0; inversions <= pairs; inversions++) {
                for (var added = 0; added < size && added <= inversions; added++) {
                    next[inversions] += likely[inversions - added] / size;
                }
            }
            likely = next;
        }
        var fewest = (pairs - Math.abs(s)) / 2;
        var tail = 0.0;
        for (var inversions = 0; inversions <= fewest; inversions++) {
            tail += likely[inversions];
        }
        return Math.min(1, 2 * tail);
    }

    /** Theil and Sen's slope: the median of the slopes of all pairs, per step. */
    public static double slope(double[] values) {
        var slopes = new double[values.length * (values.length - 1) / 2];
        var next = 0;
        for (var i = 1; i < values.length; i++) {
            for (var j = 0; j < i; j++) {
                slopes[next++] = (values[i] - values[j]) / (i - j);
            }
        }
        Arrays.sort(slopes);
        var middle = slopes.length / 2;
        return slopes.length % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
    }
}
