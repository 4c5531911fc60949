package dev.chronos.insights.narrate.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.Slot;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PromptTest {
    private static final LlmConfig CONFIG =
            new SmallRyeConfigBuilder().withMapping(LlmConfig.class).build().getConfigMapping(LlmConfig.class);

    private static Candidate candidate(int number, String rule, int facts) {
        var slots = IntStream.rangeClosed(1, facts)
                .mapToObj(fact -> new Slot("f" + fact, "meetingMinutes", "min", fact + " min", "up", fact == 1))
                .toList();
        return new Candidate("c" + number, rule, slots, "T", "B", List.of("shorten-meetings"));
    }

    private static Prompt prompt(List<Candidate> candidates, Locale locale) {
        var assignment = new Assignment("u", "p", locale, candidates, List.of(), Set.of());
        return Objects.requireNonNull(Prompt.of(assignment, new Topics(), CONFIG));
    }

    @Test
    void eight_candidates_of_three_facts_fit() {
        var candidates = new ArrayList<Candidate>();
        for (var number = 1; number <= 9; number++) {
            candidates.add(candidate(number, "r0" + number, 3));
        }

        var prompt = prompt(candidates, Locale.ENGLISH);

        assertThat(prompt.offered().keySet()).containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(prompt.estimatedTokens()).isLessThanOrEqualTo(900);
    }

    @Test
    void what_does_not_fit_is_left_out_from_the_end() {
        var candidates = new ArrayList<Candidate>();
        for (var number = 1; number <= 8; number++) {
            candidates.add(candidate(number, "r0" + number, 20));
        }

        var prompt = prompt(candidates, Locale.ENGLISH);

        assertThat(prompt.offered()).hasSizeBetween(1, 4);
        assertThat(prompt.offered().get("a")).isEqualTo(candidates.get(0));
        assertThat(prompt.estimatedTokens()).isLessThanOrEqualTo(900);
    }

    @Test
    void a_rule_without_a_topic_is_not_sent() {
        var unknown = candidate(1, "r99", 1);
        var assignment = new Assignment("u", "p", Locale.ENGLISH, List.of(unknown), List.of(), Set.of());

        assertThat(Prompt.of(assignment, new Topics(), CONFIG)).isNull();
        assertThat(prompt(List.of(unknown, candidate(2, "r02", 1)), Locale.ENGLISH)
                        .offered())
                .containsOnlyKeys("a")
                .containsValue(candidate(2, "r02", 1));
    }

    @Test
    void the_same_facts_are_the_same_question_whatever_the_numbers() {
        var slot = new Slot("f1", "meetingMinutes", "min", "3 h", "up", true);
        var other = new Slot("f1", "meetingMinutes", "min", "9 h", "up", true);
        var down = new Slot("f1", "meetingMinutes", "min", "3 h", "down", true);

        var hash = prompt(List.of(of(slot)), Locale.ENGLISH).hash("m");

        assertThat(prompt(List.of(of(other)), Locale.ENGLISH).hash("m")).isEqualTo(hash);
        assertThat(prompt(List.of(of(down)), Locale.ENGLISH).hash("m")).isNotEqualTo(hash);
        assertThat(prompt(List.of(of(slot)), Locale.GERMAN).hash("m")).isNotEqualTo(hash);
        assertThat(prompt(List.of(of(slot)), Locale.ENGLISH).hash("n")).isNotEqualTo(hash);
    }

    @Test
    void the_rules_are_the_same_for_all_of_a_language() {
        var english = prompt(List.of(candidate(1, "r02", 1)), Locale.ENGLISH).rules();

        assertThat(prompt(List.of(candidate(2, "r06", 4)), Locale.UK).rules())
                .isEqualTo(english)
                .endsWith("Language of all texts: English.");
        assertThat(prompt(List.of(candidate(1, "r02", 1)), Locale.GERMANY).rules())
                .endsWith("Language of all texts: German.");
    }

    private static Candidate of(Slot slot) {
        return new Candidate("c", "r02", List.of(slot), "T", "B", List.of());
    }
}
