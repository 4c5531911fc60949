package dev.chronos.insights.prose;

/** A plain quantity that is no metric of its own, such as a difference or a limit. */
public record Amount(Number value, String unit) implements Quantity {
    /** So many minutes. */
    public static Amount minutes(double minutes) {
        return new Amount(minutes, "min");
    }

    /** A share of one. */
    public static Amount ratio(double ratio) {
        return new Amount(ratio, "ratio");
    }
}
