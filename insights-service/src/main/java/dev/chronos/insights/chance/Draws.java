package dev.chronos.insights.chance;

/**
 * Numbers drawn from a seed (SplitMix64, Steele, Lea and Flood 2014): the same seed gives the same draws on every
 * machine and in every release, which {@link java.util.SplittableRandom} does not promise.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;

    private long state;

    private Draws(long seed) {
        state = seed;
    }

    /** Draws of a seed. */
    public static Draws of(long seed) {
        return new Draws(seed);
    }

    /** Draws of a name, such as a user's id and a week: the 64-bit FNV-1a hash of its characters is the seed. */
    public static Draws of(String name) {
        var hash = FNV_OFFSET;
        for (var i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return new Draws(hash);
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        var z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to below the bound. The bias of at most bound / 2^32 is far below what 999 draws can see. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Puts a stretch of an array into random order (Fisher and Yates). */
    void shuffle(int[] order, int from, int to) {
        for (var i = to - 1; i > from; i--) {
            var j = from + below(i - from + 1);
            var kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }
}
