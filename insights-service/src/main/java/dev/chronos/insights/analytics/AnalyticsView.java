package dev.chronos.insights.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.chronos.insights.activity.Activity;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.metric.Metrics;
import dev.chronos.insights.timeline.Expansion;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /api/analytics}.
 *
 * @param metrics by key, in the order of the definitions
 * @param warnings what the user should know about the numbers; absent when there is nothing
 */
record AnalyticsView(
        Range range,
        String definitionVersion,
        Map<String, MetricView> metrics,
        @JsonInclude(Include.NON_EMPTY) List<String> warnings) {

    /**
     * What was measured.
     *
     * @param weekStartsOn 0 = Sunday to 6 = Saturday
     * @param minutes length of the range
     */
    record Range(Instant start, Instant end, String zone, int weekStartsOn, long minutes) {}

    static AnalyticsView of(Activity activity, Expansion expansion, TimeRange range, Metrics metrics) {
        var views = new LinkedHashMap<String, MetricView>();
        metrics.byKey().forEach((key, metric) -> views.put(key, MetricView.of(metric, range)));
        return new AnalyticsView(
                new Range(
                        range.start(),
                        range.end(),
                        range.zone().getId(),
                        activity.person().weekStartsOn(),
                        Duration.between(range.start(), range.end()).toMinutes()),
                Metrics.DEFINITION_VERSION,
                views,
                Warnings.of(activity, expansion));
    }
}
