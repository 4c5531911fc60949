package dev.chronos.insights.heuristic;

import dev.chronos.insights.metric.Metric;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.prose.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A number that a finding rests on.
 *
 * @param id within the finding, {@code f1} and on
 * @param metric key of the metric
 * @param value the number
 * @param n how many things it comes from
 * @param direction {@code up}, {@code down} or null without a comparison
 */
public record Fact(
        String id,
        String metric,
        @Nullable Object value,
        String unit,
        long n,
        @Nullable String direction) implements Quantity {

    public static Fact of(String id, MetricKey key, Metric metric) {
        return new Fact(id, key.json(), metric.value(), metric.unit(), metric.n(), null);
    }

    public static Fact of(String id, String name, double value, String unit, long n) {
        Number number = value == Math.rint(value) ? (Number) (long) value : (Number) value;
        return new Fact(id, name, number, unit, n, null);
    }

    public Fact going(double delta) {
        return new Fact(id, metric, value, unit, n, delta >= 0 ? "up" : "down");
    }
}
