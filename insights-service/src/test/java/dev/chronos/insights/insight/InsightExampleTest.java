package dev.chronos.insights.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.ReferenceExample;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.rule.Catalogue;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InsightExampleTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** What the user does with an insight, and when it was written, is the database's to say. */
    private static final List<String> OF_THE_TABLE =
            List.of("isRead", "isActionable", "isDismissed", "actionTaken", "actionTakenAt", "createdAt", "updatedAt");

    @Test
    void the_example_of_the_reference_is_what_the_code_answers() throws IOException {
        var example = JSON.readTree(ReferenceExample.of("GET /api/ai/insights"))
                .get("insights")
                .get(0);

        var made = made().stream()
                .filter(row -> row.get("id").equals(example.get("id")))
                .findFirst()
                .orElseThrow();

        assertThat(example.properties().stream().map(Map.Entry::getKey))
                .containsExactlyElementsOf(Arrays.stream(InsightView.class.getRecordComponents())
                        .map(member -> member.getName())
                        .toList());
        example.properties().stream()
                .filter(member -> !OF_THE_TABLE.contains(member.getKey()))
                .forEach(member -> assertThat(made.get(member.getKey())).isEqualTo(member.getValue()));
    }

    private static List<JsonNode> made() throws IOException {
        var someone = ReferenceExample.someone();
        var week = TimeRange.asked("2026-03-02", "2026-03-09", someone.person(), someone.now());
        var activity = someone.activity(Evidence.window(week, someone.now()));
        var evidence = Evidence.gather(activity, week, someone.now(), Map.of());
        var rows = Catalogue.BOOK.judge(evidence).stream()
                .map(one -> InsightRow.of(someone.person(), one, week, someone.now()))
                .toList();
        // By way of a text, as numbers that are equal on the wire need not be of one class.
        return List.of(JSON.readValue(JSON.writeValueAsString(rows), JsonNode[].class));
    }
}
