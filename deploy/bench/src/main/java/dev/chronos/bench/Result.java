package dev.chronos.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One measured number.
 *
 * @param what what was measured
 * @param value the number in {@code unit}
 * @param unit {@code ms}, {@code x} for a ratio, {@code users/s}, {@code MiB}, {@code n}
 * @param bar what it must not pass; null when it is only shown for comparison
 */
public record Result(
        String what, double value, String unit, @Nullable Bar bar) {

    /**
     * A promise about a number.
     *
     * @param limit in the unit of the number
     * @param most true: at most the limit; false: at least
     */
    public record Bar(double limit, boolean most) {}

    /** A number for comparison. */
    public static Result of(String what, double value, String unit) {
        return new Result(what, value, unit, null);
    }

    /** The same number with a promise: at most this. */
    public Result atMost(double limit) {
        return new Result(what, value, unit, new Bar(limit, true));
    }

    /** The same number with a promise: at least this. */
    public Result atLeast(double limit) {
        return new Result(what, value, unit, new Bar(limit, false));
    }

    /** True when there is no promise, or it is kept. */
    public boolean isKept() {
        return bar == null || (bar.most() ? value <= bar.limit() : value >= bar.limit());
    }

    /** One line of the table. */
    public String line() {
        var promise = bar == null ? "" : "%s %s %s".formatted(bar.most() ? "<=" : ">=", number(bar.limit()), unit);
        var verdict = bar == null ? "" : isKept() ? "kept" : "MISSED";
        return "  %-62s %10s %-8s %-14s %s"
                .formatted(what, number(value), unit, promise, verdict)
                .stripTrailing();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 || value == Math.rint(value) ? "%.0f" : "%.2f", value);
    }
}
