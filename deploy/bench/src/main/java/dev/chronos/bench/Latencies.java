package dev.chronos.bench;

import java.util.Arrays;

/** How long things took. */
public final class Latencies {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] nanos;
    private int size;

    /** @param capacity the most that can be added */
    public Latencies(int capacity) {
        nanos = new long[capacity];
    }

    /** Something to be timed. */
    @FunctionalInterface
    public interface Work {
        /** Does it once. */
        void run() throws Exception;
    }

    /** Does the work so many times, one after the other, without counting the first few. */
    public static Latencies of(int warmUp, int times, Work work) throws Exception {
        var latencies = new Latencies(times);
        for (var i = -warmUp; i < times; i++) {
            var started = System.nanoTime();
            work.run();
            if (i >= 0) {
                latencies.add(System.nanoTime() - started);
            }
        }
        return latencies;
    }

    /** Adds one, from any thread. */
    public synchronized void add(long elapsedNanos) {
        nanos[size++] = elapsedNanos;
    }

    /** How many were added. */
    public synchronized int size() {
        return size;
    }

    /** The value that this share stays at or below, in milliseconds (nearest rank). */
    public synchronized double percentile(double share) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * size) - 1)] / NANOS_PER_MILLI;
    }
}
