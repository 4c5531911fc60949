package dev.chronos.insights.chance;

import java.util.Arrays;

/** Benjamini and Hochberg's control of the share of false findings in a family of tests. */
public final class FalseDiscovery {
    /** Share of false findings that a family may hold. */
    public static final double RATE = 0.10;

    private FalseDiscovery() {}

    /**
     * The least rate at which a p value would be kept.
     *
     * @param p one of the family, or one that is not below its test's own: a further finding of the same test
     * @param family one p value for each test that was made, also of those that found nothing
     */
    public static double adjust(double p, double[] family) {
        var least = Math.min(1, rate(p, family));
        for (var other : family) {
            least = other > p ? Math.min(least, rate(other, family)) : least;
        }
        return least;
    }

    /** Findings that chance alone would bring at this p value, for each one that there is. */
    private static double rate(double p, double[] family) {
        var found = Arrays.stream(family).filter(one -> one <= p).count();
        return p * family.length / Math.max(1, found);
    }
}
