package dev.chronos.insights.metric;

import org.jspecify.annotations.Nullable;

/**
 * One result.
 *
 * @param value a number, a text, a list or a map; null when there is too little data, never 0 in its place
 * @param unit unit of the value
 * @param n how many things it was computed from
 * @param coverage share of the data that could be used, 0 to 1
 * @param lack why there is no value; null when there is one
 * @param detail more about the value, such as its parts or its interval; null when there is none
 */
public record Metric(
        @Nullable Object value,
        String unit,
        long n,
        double coverage,
        @Nullable Lack lack,
        @Nullable Object detail) {

    /** Why there is no value, for people; null when there is one. */
    public @Nullable String reason() {
        return lack == null ? null : lack.text();
    }

    /** A whole number without its point, so that 90 minutes read 90 and not 90.0. */
    static Number tidy(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Number) (long) value : (Number) value;
    }
}
