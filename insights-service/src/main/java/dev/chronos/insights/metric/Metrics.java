package dev.chronos.insights.metric;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The results for one range; every {@link MetricKey} has one. */
public final class Metrics {
    /** Version of the definitions: moves when a number would come out differently for the same rows. */
    public static final String DEFINITION_VERSION = "2";

    private final Map<MetricKey, Metric> results = new EnumMap<>(MetricKey.class);

    Metrics() {}

    /** The result of this key. */
    public Metric get(MetricKey key) {
        var metric = results.get(key);
        if (metric == null) {
            throw new IllegalStateException("not computed: " + key);
        }
        return metric;
    }

    /** The value as a number; null when there is too little data. */
    public @Nullable Double number(MetricKey key) {
        return get(key).value() instanceof Number number ? number.doubleValue() : null;
    }

    /** The value as a number, 0 without one: only for sums, where nothing is 0. */
    public double amount(MetricKey key) {
        var number = number(key);
        return number == null ? 0 : number;
    }

    /** The results by their keys in the API, in the order of the definitions. */
    public Map<String, Metric> byKey() {
        var json = new LinkedHashMap<String, Metric>();
        results.forEach((key, metric) -> json.put(key.json(), metric));
        return json;
    }

    void put(MetricKey key, double value, long n, double coverage) {
        put(key, (Object) Metric.tidy(value), n, coverage, null);
    }

    void put(MetricKey key, double[] values, long n, double coverage) {
        List<Number> list = Arrays.stream(values).mapToObj(Metric::tidy).toList();
        put(key, list, n, coverage, null);
    }

    void put(MetricKey key, Object value, long n, double coverage, @Nullable Object detail) {
        results.put(key, new Metric(value, key.unit(), n, coverage, null, detail));
    }

    void missing(MetricKey key, Lack lack, long n, double coverage) {
        results.put(key, new Metric(null, key.unit(), n, coverage, lack, null));
    }

    /** A value, or none with the reason when the condition does not hold. */
    void putIf(boolean enough, MetricKey key, double value, Lack lack, long n, double coverage) {
        if (enough && Double.isFinite(value)) {
            put(key, value, n, coverage);
        } else {
            missing(key, lack, n, coverage);
        }
    }
}
