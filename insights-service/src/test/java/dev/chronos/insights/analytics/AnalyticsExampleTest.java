package dev.chronos.insights.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.ReferenceExample;
import dev.chronos.insights.metric.Measurement;
import dev.chronos.insights.timeline.Expansion;
import dev.chronos.insights.timeline.Timeline;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnalyticsExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** The example shows three of the numbers. */
    @Test
    void the_example_of_the_reference_is_what_the_code_answers() throws IOException {
        var example = JSON.readTree(ReferenceExample.of("GET /api/analytics"));
        var answer = JSON.readTree(JSON.writeValueAsString(answer()));

        assertThat(answer.get("range")).isEqualTo(example.get("range"));
        assertThat(answer.get("definitionVersion")).isEqualTo(example.get("definitionVersion"));
        assertThat(example.get("metrics")).isNotEmpty();
        example.get("metrics")
                .properties()
                .forEach(metric ->
                        assertThat(answer.get("metrics").get(metric.getKey())).isEqualTo(metric.getValue()));
    }

    private static AnalyticsView answer() {
        var someone = ReferenceExample.someone();
        var range = TimeRange.asked("2026-03-02", "2026-03-09", someone.person(), someone.now());
        var activity = someone.activity(range);
        var expansion = Expansion.of(activity);
        var timeline = Timeline.of(someone.person(), expansion, range);
        return AnalyticsView.of(
                activity,
                expansion,
                range,
                Measurement.of(activity, timeline, someone.now()).metrics());
    }
}
