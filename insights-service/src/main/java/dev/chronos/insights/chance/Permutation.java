package dev.chronos.insights.chance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/**
 * Permutation tests of several statistics at once, adjusted by the greatest of them in each draw (Westfall and Young's
 * single-step max-T): the chance that any of them reaches its p value is that p value, however they hang together.
 */
public final class Permutation {
    /** Most random orders for a test; the least p value is one in a thousand. */
    public static final int DRAWS = 999;

    /**
     * So many orders that reach the greatest statistic end a test (Besag and Clifford 1991): what chance brings that often
     * is no finding, whatever the other draws would say, and most tests end here.
     */
    static final int ENOUGH = 20;

    private static final double ROUNDING = 1e-9;

    private Permutation() {}

    /** What is computed from the observations in some order; greater means further from chance. */
    public interface Statistics {
        /** How many there are. */
        int count();

        /**
         * Computes all of them. They have to be on one scale, for only the greatest of a draw counts.
         *
         * @param order which observation stands at each place
         * @param into one value each
         */
        void measure(int[] order, double[] into);
    }

    /**
     * The adjusted p value of each statistic: {@code (1 + draws that reach it) / (1 + draws)}.
     *
     * @param blocks the number of observations of each block, in their order; only those of one block change places
     */
    public static double[] test(Statistics statistics, int[] blocks, Draws draws) {
        var order = new int[Arrays.stream(blocks).sum()];
        Arrays.setAll(order, i -> i);
        var observed = new double[statistics.count()];
        statistics.measure(order, observed);
        var greatest = greatest(statistics, blocks, draws, least(max(observed)));
        return Arrays.stream(observed).map(value -> p(value, greatest)).toArray();
    }

    /** The greatest statistic of each draw. */
    private static double[] greatest(Statistics statistics, int[] blocks, Draws draws, double reached) {
        var order = new int[Arrays.stream(blocks).sum()];
        Arrays.setAll(order, i -> i);
        var greatest = new double[DRAWS];
        var drawn = new double[statistics.count()];
        var hits = 0;
        var made = 0;
        while (made < DRAWS && hits < ENOUGH) {
            var from = 0;
            for (var block : blocks) {
                draws.shuffle(order, from, from + block);
                from += block;
            }
            statistics.measure(order, drawn);
            greatest[made] = max(drawn);
            hits += greatest[made] >= reached ? 1 : 0;
            made++;
        }
        return Arrays.copyOf(greatest, made);
    }

    /** One statistic over one block. */
    public static double test(int n, ToDoubleFunction<int[]> statistic, Draws draws) {
        var one = new Statistics() {
            @Override
            public int count() {
                return 1;
            }

            @Override
            public void measure(int[] order, double[] into) {
                into[0] = statistic.applyAsDouble(order);
            }
        };
        return test(one, new int[] {n}, draws)[0];
    }

    /** Orders that differ only in ties have the same statistic, but for rounding. */
    private static double p(double value, double[] greatest) {
        var least = least(value);
        var reached = 0;
        for (var one : greatest) {
            reached += one >= least ? 1 : 0;
        }
        return (1.0 + reached) / (1.0 + greatest.length);
    }

    private static double least(double value) {
        return value - ROUNDING * Math.max(1, Math.abs(value));
    }

    private static double max(double[] values) {
        var max = Double.NEGATIVE_INFINITY;
        for (var value : values) {
            max = Math.max(max, value);
        }
        return max;
    }
}
