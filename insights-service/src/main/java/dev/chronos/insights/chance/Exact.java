package dev.chronos.insights.chance;

/** Exact tests of counts. */
public final class Exact {
    /** Outcomes as likely as the observed one differ from it by rounding. */
    private static final double AS_LIKELY = 1 + 1e-7;

    private Exact() {}

    /**
     * Sign test, two-sided: the chance that so many of n fair coins, or so few, show heads.
     *
     * @param heads how many did; ties are left out beforehand
     */
    public static double sign(int heads, int n) {
        var most = Math.max(heads, n - heads);
        var tail = 0.0;
        for (var k = most; k <= n; k++) {
            tail += Math.exp(LogGamma.choose(n, k) - n * Math.log(2));
        }
        return Math.min(1, 2 * tail);
    }

    /** Fisher's test, two-sided: the chance of tables with the same margins that are at most as likely as this one. */
    public static double fisher(int hitsA, int missesA, int hitsB, int missesB) {
        var inA = hitsA + missesA;
        var inB = hitsB + missesB;
        var hits = hitsA + hitsB;
        var all = LogGamma.choose(inA + inB, hits);
        var observed = Math.exp(LogGamma.choose(inA, hitsA) + LogGamma.choose(inB, hitsB) - all);
        var p = 0.0;
        for (var k = Math.max(0, hits - inB); k <= Math.min(inA, hits); k++) {
            var likely = Math.exp(LogGamma.choose(inA, k) + LogGamma.choose(inB, hits - k) - all);
            p += likely <= observed * AS_LIKELY ? likely : 0;
        }
        return Math.min(1, p);
    }

    /** Wilson's 95 % interval of a share: low and high. */
    public static double[] wilson(long hits, long n) {
        var z = 1.959963984540054;
        var p = (double) hits / n;
        var center = (p + z * z / (2 * n)) / (1 + z * z / n);
        var half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return new double[] {Math.max(0, center - half), Math.min(1, center + half)};
    }
}
