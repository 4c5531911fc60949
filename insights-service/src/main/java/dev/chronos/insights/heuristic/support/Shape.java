package dev.chronos.insights.heuristic.support;

import java.util.Arrays;

/** Which of two shapes a series of weeks has: one step, or a steady line. */
public final class Shape {
    private Shape() {}

    /**
     * True when a step at the cut leaves less unexplained than a straight line. The step may choose where it stands, for
     * which it pays as the Bayesian information criterion asks: {@code ln n} for one parameter more.
     */
    public static boolean isStep(double[] values, int cut) {
        var n = values.length;
        var step = squares(Arrays.copyOfRange(values, 0, cut)) + squares(Arrays.copyOfRange(values, cut, n));
        return step * Math.exp(Math.log(n) / n) <= aroundLine(values);
    }

    private static double squares(double[] values) {
        var mean = Arrays.stream(values).average().orElse(0);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    private static double aroundLine(double[] values) {
        var n = values.length;
        var middle = (n - 1) / 2.0;
        var products = 0.0;
        var times = 0.0;
        for (var i = 0; i < n; i++) {
            products += (i - middle) * values[i];
            times += (i - middle) * (i - middle);
        }
        return squares(values) - products * products / times;
    }
}
