package dev.chronos.insights.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.metric.Metric;
import dev.chronos.insights.metric.Metrics;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One number, complete in itself: whoever keeps it apart from the others still knows what it says.
 *
 * @param value a number, a text, a list or a map; null when there is too little data, never 0 in its place
 * @param unit unit of the value
 * @param n how many things it was computed from
 * @param coverage share of the data that could be used, 0 to 1
 * @param from first instant of the range
 * @param to first instant after it
 * @param zone whose local days it is about
 * @param definitionVersion by which definitions it was computed
 * @param reason why there is no value, for people; absent when there is one
 * @param reasonCode the same for programs
 * @param detail more about the value, such as its parts or its interval; absent when there is none
 */
record MetricView(
        @Nullable Object value,
        String unit,
        long n,
        double coverage,
        Instant from,
        Instant to,
        String zone,
        String definitionVersion,
        @JsonInclude(Include.NON_NULL) @Nullable String reason,
        @JsonInclude(Include.NON_NULL) @Nullable String reasonCode,
        @JsonInclude(Include.NON_NULL) @Nullable Object detail) {

    static MetricView of(Metric metric, TimeRange range) {
        var lack = metric.lack();
        return new MetricView(
                metric.value(),
                metric.unit(),
                metric.n(),
                metric.coverage(),
                range.start(),
                range.end(),
                range.zone().getId(),
                Metrics.DEFINITION_VERSION,
                metric.reason(),
                lack == null ? null : lack.code(),
                metric.detail());
    }
}
