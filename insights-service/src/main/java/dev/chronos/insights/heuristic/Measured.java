package dev.chronos.insights.heuristic;

import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.metric.Measurement;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.metric.Metrics;
import dev.chronos.insights.timeline.Expansion;
import dev.chronos.insights.timeline.Timeline;
import java.time.Instant;

/** One range with its numbers. */
public record Measured(Measurement measurement, Metrics metrics) {

    public static Measured of(Activity activity, Expansion expansion, TimeRange range, Instant now) {
        var timeline = Timeline.of(activity.person(), expansion, range);
        var measurement = Measurement.of(activity, timeline, now);
        return new Measured(measurement, measurement.metrics());
    }

    /** The range measured. */
    public TimeRange range() {
        return timeline().range();
    }

    /** The occurrences behind the numbers. */
    public Timeline timeline() {
        return measurement.timeline();
    }

    /** A metric as a number, 0 without one: only for sums. */
    public double amount(MetricKey key) {
        return metrics.amount(key);
    }

    /** True when anything at all was recorded in the range. */
    public boolean hasData() {
        return amount(MetricKey.OCCURRENCES) > 0
                || amount(MetricKey.TASKS_COMPLETED) > 0
                || amount(MetricKey.FOCUS_MINUTES) > 0;
    }
}
