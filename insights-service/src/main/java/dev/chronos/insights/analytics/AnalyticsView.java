package dev.chronos.insights.analytics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.metric.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer of {@code GET /api/analytics}.
 *
 * @param warnings what the user should know about the numbers; absent when there is nothing
 */
record AnalyticsView(
        Range range,
        String definitionVersion,
        Metrics metrics,
        @JsonInclude(Include.NON_EMPTY) List<String> warnings) {

    /**
     * What was measured.
     *
     * @param weekStartsOn 0 = Sunday to 6 = Saturday
     * @param minutes length of the range
     */
    record Range(Instant start, Instant end, String zone, int weekStartsOn, long minutes) {}

    static AnalyticsView of(Person person, TimeRange range, Metrics metrics, int skipped, int doubtful) {
        var warnings = new ArrayList<String>();
        if (!person.zoneKnown()) {
            warnings.add("The time zone of this account is unknown; UTC is used.");
        }
        if (skipped > 0) {
            warnings.add(skipped + " entries end before they start and are left out.");
        }
        if (doubtful > 0) {
            warnings.add(doubtful + " recurring entries have a rule that cannot be followed to its end.");
        }
        return new AnalyticsView(
                new Range(
                        range.start(),
                        range.end(),
                        person.zone().getId(),
                        person.weekStartsOn(),
                        Duration.between(range.start(), range.end()).toMinutes()),
                Metrics.DEFINITION_VERSION,
                metrics,
                warnings);
    }
}
