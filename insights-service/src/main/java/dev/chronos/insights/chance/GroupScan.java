package dev.chronos.insights.chance;

import java.util.Arrays;

/**
 * Does any group differ from all others? For hours, weekdays or two halves of a label. Values change places only within
 * their block (a week, a month), so that what changes from block to block is no effect.
 *
 * @param effect mean of each group less the mean of all others, blocks evened out; not a number for an empty group
 * @param p chance that any group goes as far, by permutation
 */
public record GroupScan(double[] effect, double[] p) {
    /** Which differences count. */
    public enum Side {
        /** A group above the others. */
        ABOVE,
        /** Above or below. */
        BOTH
    }

    /**
     * Observations in blocks.
     *
     * @param values what was observed, block after block
     * @param group of each value, from 0; negative for one that belongs to none but is among the others
     * @param blocks the number of values of each block
     */
    public record Sample(double[] values, int[] group, int[] blocks) {}

    /** Scans the groups from 0 to below a number. */
    public static GroupScan of(Sample sample, int groups, Side side, Draws draws) {
        var even = withoutBlocks(sample);
        var sizes = new int[groups];
        for (var one : sample.group) {
            if (one >= 0) {
                sizes[one]++;
            }
        }
        var n = even.length;
        var effect = new double[groups];
        for (var g = 0; g < groups; g++) {
            effect[g] = effect(even, sample.group, g, sizes[g], n);
        }
        var statistics = new Scan(even, places(sample.group, sizes), weights(sizes, n, deviation(even)), side);
        return new GroupScan(effect, Permutation.test(statistics, sample.blocks, draws));
    }

    private static double effect(double[] even, int[] group, int g, int size, int n) {
        var sum = 0.0;
        for (var i = 0; i < n; i++) {
            sum += group[i] == g ? even[i] : 0;
        }
        return sum / size + sum / (n - size);
    }

    /** The values less the mean of their block: they add up to nothing, so one sum tells both means. */
    private static double[] withoutBlocks(Sample sample) {
        var even = sample.values.clone();
        var from = 0;
        for (var block : sample.blocks) {
            var mean = Arrays.stream(even, from, from + block).average().orElse(0);
            for (var i = from; i < from + block; i++) {
                even[i] -= mean;
            }
            from += block;
        }
        return even;
    }

    private static double deviation(double[] even) {
        var squares = 0.0;
        for (var value : even) {
            squares += value * value;
        }
        return Math.sqrt(squares / Math.max(1, even.length - 1));
    }

    private static int[][] places(int[] group, int[] sizes) {
        var places = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
        var next = new int[sizes.length];
        for (var i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                places[group[i]][next[group[i]]++] = i;
            }
        }
        return places;
    }

    /** What turns the sum of a group into its difference from the others in standard errors. */
    private static double[] weights(int[] sizes, int n, double deviation) {
        return Arrays.stream(sizes)
                .mapToDouble(size -> size == 0 || size == n || deviation == 0
                        ? 0
                        : Math.sqrt(1.0 / size + 1.0 / (n - size)) / deviation)
                .toArray();
    }

    /** @param places of the values of each group, in their order */
    private record Scan(double[] even, int[][] places, double[] weights, Side side) implements Permutation.Statistics {
        @Override
        public int count() {
            return weights.length;
        }

        @Override
        public void measure(int[] order, double[] into) {
            for (var g = 0; g < into.length; g++) {
                var sum = 0.0;
                for (var place : places[g]) {
                    sum += even[order[place]];
                }
                var difference = sum * weights[g];
                into[g] = side == Side.BOTH ? Math.abs(difference) : difference;
            }
        }
    }
}
