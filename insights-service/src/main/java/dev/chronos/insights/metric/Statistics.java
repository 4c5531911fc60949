package dev.chronos.insights.metric;

import java.util.Arrays;

/** The little statistics that metrics need. */
public final class Statistics {
    /** The 97.5 % point of the normal distribution. */
    private static final double Z95 = 1.959963984540054;

    private Statistics() {}

    /** The middle value, or the mean of the two middle ones; not a number without values. */
    public static double median(double[] values) {
        if (values.length == 0) {
            return Double.NaN;
        }
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Wilson's 95 % interval of a rate: low and high. */
    static double[] wilson(long hits, long n) {
        var p = (double) hits / n;
        var z2 = Z95 * Z95;
        var center = (p + z2 / (2 * n)) / (1 + z2 / n);
        var half = Z95 * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n)) / (1 + z2 / n);
        return new double[] {Math.max(0, center - half), Math.min(1, center + half)};
    }
}
