package dev.chronos.insights.heuristic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tests against chance, and the adjustment for asking several at once. */
final class Chance {
    /** Share of false findings that a family of tests may hold. */
    static final double FALSE_DISCOVERY_RATE = 0.10;

    private static final int CONTINUED_FRACTION_STEPS = 200;
    private static final double TINY = 1e-300;

    private Chance() {}

    /**
     * Chance that a new value lies this far from the mean of earlier ones, in either direction, if nothing has changed
     * (Student's t prediction interval).
     *
     * @param floor the least standard deviation to assume, so that equal weeks do not make a minute look like a change
     */
    static double ofNewValue(double value, double[] earlier, double floor) {
        var n = earlier.length;
        var mean = 0.0;
        for (var x : earlier) {
            mean += x / n;
        }
        var squares = 0.0;
        for (var x : earlier) {
            squares += (x - mean) * (x - mean);
        }
        var deviation = Math.max(floor, Math.sqrt(squares / (n - 1)));
        var t = Math.abs(value - mean) / (deviation * Math.sqrt(1 + 1.0 / n));
        return twoSided(t, n - 1);
    }

    /** Two-sided tail of Student's t distribution: the regularized incomplete beta function of df / (df + t^2). */
    static double twoSided(double t, int freedom) {
        return incompleteBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5);
    }

    /**
     * Benjamini and Hochberg's adjustment of a family of p values.
     *
     * @return for each finding the least false discovery rate at which it would be kept
     */
    static Map<Finding, Double> adjust(List<Finding> tested) {
        var sorted = new ArrayList<>(tested);
        sorted.sort(Comparator.comparingDouble(Chance::p).reversed());
        var adjusted = new HashMap<Finding, Double>();
        var least = 1.0;
        for (var i = 0; i < sorted.size(); i++) {
            var rank = sorted.size() - i;
            least = Math.min(least, p(sorted.get(i)) * sorted.size() / rank);
            adjusted.put(sorted.get(i), least);
        }
        return adjusted;
    }

    private static double p(Finding finding) {
        var test = finding.test();
        return test == null ? 1 : test.p();
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        var front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(1 - x, b, a) / b;
    }

    /** Lentz's method on the continued fraction 26.5.8 of Abramowitz and Stegun. */
    private static double continuedFraction(double x, double a, double b) {
        var c = 1.0;
        var d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        var h = d;
        for (var m = 1; m <= CONTINUED_FRACTION_STEPS; m++) {
            var even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-14) {
                break;
            }
        }
        return h;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Stirling's series after shifting the argument above 10; arguments here are halves of small integers. */
    private static double logGamma(double x) {
        var shift = 0.0;
        var y = x;
        while (y < 10) {
            shift += Math.log(y);
            y++;
        }
        var inverse = 1 / (y * y);
        var series = (1 / 12.0 - inverse * (1 / 360.0 - inverse * (1 / 1260.0 - inverse / 1680.0))) / y;
        return (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series - shift;
    }
}
