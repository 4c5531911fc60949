package dev.chronos.insights.heuristic.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Ranked;
import dev.chronos.insights.heuristic.RuleBook;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    /** A rule that always finds the same, at this p value; none for a plain fact. */
    private record Fixed(String id, String category, String metric, Double p, boolean finds) implements InsightRule {
        @Override
        public Card card() {
            return new Card(id, InsightType.PATTERN, "", "", "", "");
        }

        @Override
        public Trial look(Evidence evidence) {
            var finding = Finding.of(id, "it", InsightType.PATTERN, category)
                    .effect(1, 1)
                    .facts(new Fact("f1", metric, 1, "min", 1, null));
            var tested = p == null ? finding : finding.tested(new Finding.Test("fixed", p, 10));
            return new Trial(p, finds ? List.of(tested.build()) : List.of());
        }
    }

    private static List<String> told(InsightRule... rules) {
        return new RuleBook(Arrays.asList(rules))
                .rank(new Case().evidence()).stream()
                        .map(one -> one.finding().rule())
                        .toList();
    }

    @Test
    void it_lists_r01_to_r30_in_order_with_all_that_people_ask() {
        assertThat(Catalogue.RULES.stream().map(rule -> rule.card().id()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 30)
                        .mapToObj("r%02d"::formatted)
                        .toList());
        assertThat(Catalogue.RULES)
                .allSatisfy(rule -> assertThat(List.of(
                                rule.card().says(),
                                rule.card().evidence(),
                                rule.card().test(),
                                rule.card().window()))
                        .noneMatch(String::isBlank));
    }

    @Test
    void a_language_model_can_be_told_what_each_is_about() throws IOException {
        var topics = new Properties();
        try (var file = CatalogueTest.class.getResourceAsStream("/narrate/topics.properties")) {
            topics.load(file);
        }

        assertThat(topics.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.RULES.stream().map(rule -> rule.card().id()).toList());
    }

    @Test
    void tests_that_found_nothing_count_in_the_family() {
        var found = new Fixed("x1", "a", "m1", 0.04, true);

        assertThat(told(found)).containsExactly("x1");
        // 0.04 * 3 = 0.12 is over a rate of 0.10, though the two others found nothing.
        assertThat(told(found, new Fixed("x2", "a", "m2", 0.5, false), new Fixed("x3", "a", "m3", 0.9, false)))
                .isEmpty();
    }

    @Test
    void what_follows_from_another_finding_is_dropped() {
        var r02 = new Fixed("r02", "meetings", "meetingNetMinutes", 0.001, true);
        assertThat(told(r02, new Fixed("r27", "unusual", "meetingNetMinutes", 0.001, true)))
                .containsExactly("r02");
        assertThat(told(r02, new Fixed("r27", "unusual", "busyNetMinutes", 0.001, true)))
                .containsExactlyInAnyOrder("r02", "r27");
        var r12 = new Fixed("r12", "focus", "focusMinutes", 0.001, true);
        assertThat(told(r12, new Fixed("r13", "focus", "focusMinutes", 0.001, true)))
                .containsExactly("r12");
        var r10 = new Fixed("r10", "focus", "peakMean", 0.001, true);
        assertThat(told(r10, new Fixed("r11", "focus", "focusMinutesPerDay", 0.001, true)))
                .containsExactly("r10");
        assertThat(told(r10, new Fixed("r11", "meetings", "meetingMinutesPerDay", 0.001, true)))
                .containsExactlyInAnyOrder("r10", "r11");
    }

    @Test
    void novelty_comes_back_with_the_weeks() {
        var book = new RuleBook(List.of(new Fixed("x1", "a", "m1", null, true)));
        var score = book.rank(new Case().shown("x1|it", 3).evidence()).stream()
                .map(Ranked::score)
                .findFirst()
                .orElseThrow();

        // 1 - 0.8 / e
        assertThat(score.novelty()).isCloseTo(0.7056964470628462, offset(1e-12));
    }
}
