package dev.chronos.insights.chance;

import java.util.Arrays;

/** Cochran and Armitage's test: does a share rise or fall along ordered classes? */
public final class CochranArmitage {
    private CochranArmitage() {}

    /**
     * The trend in standard deviations: the square root of {@code (N - 1) r^2} with the sign of r, the correlation of
     * class and outcome; 0 when all outcomes or all classes are equal.
     *
     * @param score of each observation's class
     * @param hit 1 or 0 for each observation
     */
    public static double z(double[] score, double[] hit) {
        var order = new int[hit.length];
        Arrays.setAll(order, i -> i);
        var scale = Math.sqrt(squares(score) * squares(hit));
        return scale == 0 ? 0 : products(even(score), hit, order) / scale * Math.sqrt(hit.length - 1.0);
    }

    /** Chance that the share falls as steeply, or more so, without a trend: one-sided, by permutation. */
    public static double falling(double[] score, double[] hit, Draws draws) {
        var even = even(score);
        return Permutation.test(hit.length, order -> -products(even, hit, order), draws);
    }

    private static double products(double[] even, double[] hit, int[] order) {
        var sum = 0.0;
        for (var i = 0; i < order.length; i++) {
            sum += even[i] * hit[order[i]];
        }
        return sum;
    }

    private static double squares(double[] values) {
        return Arrays.stream(even(values)).map(value -> value * value).sum();
    }

    /** The values less their mean. */
    private static double[] even(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }
}
