package dev.chronos.insights.chance;

import java.util.Arrays;

/** Student's t distribution. */
public final class StudentT {
    private static final int CONTINUED_FRACTION_STEPS = 200;

    private static final double TINY = 1e-300;

    private StudentT() {}

    /**
     * Chance that a new value lies this far from the mean of earlier ones, in either direction, if nothing has changed
     * (prediction interval).
     *
     * @param floor the least standard deviation to assume, so that equal weeks do not make a minute look like a change
     */
    public static double ofNewValue(double value, double[] earlier, double floor) {
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

    /**
     * The same for an amount that cannot fall below nothing, such as minutes or a count. Such amounts are skewed, which
     * makes t see too much: they are held against their square roots too, on which sums of chance events have an even
     * spread, and the less sure of the two is the answer.
     */
    public static double ofNewAmount(double value, double[] earlier, double floor) {
        var mean = Arrays.stream(earlier).average().orElse(0);
        var roots = Arrays.stream(earlier).map(x -> Math.sqrt(x + floor)).toArray();
        return Math.max(
                ofNewValue(value, earlier, floor),
                ofNewValue(Math.sqrt(value + floor), roots, floor / 2 / Math.sqrt(mean + floor)));
    }

    /** Two-sided tail: the regularized incomplete beta function of df / (df + t^2). */
    public static double twoSided(double t, int freedom) {
        return incompleteBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5);
    }

    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (x >= 1) {
            return 1;
        }
        var front =
                Math.exp(LogGamma.of(a + b) - LogGamma.of(a) - LogGamma.of(b) + a * Math.log(x) + b * Math.log(1 - x));
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
}
