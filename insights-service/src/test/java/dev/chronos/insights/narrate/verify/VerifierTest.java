package dev.chronos.insights.narrate.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Slot;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {
    private static final Candidate MEETINGS = new Candidate(
            "c-1",
            "r02",
            List.of(
                    new Slot("f1", "meetingMinutes", "min", "3 h 20 min", "up", true),
                    new Slot("f2", "meetingMinutesUsual", "min", "2 h", null, false),
                    new Slot("f3", "title", Slot.TEXT, "“Quarterly roadmap sync”", null, false)),
            "Title",
            "Body",
            List.of("shorten"));
    private static final Set<String> NAMES = Set.of("Quarterly roadmap sync", "Gesundheit", "Marta Novak", "Work");

    private static Verdict verdict(String language, String title, String body, String advice) {
        var verifier = Objects.requireNonNull(Verifier.of(Locale.forLanguageTag(language), NAMES));
        var answer = new Answer(List.of(new Answer.Item("a", title, body, advice)), "");
        return verifier.verify(answer, Map.of("a", MEETINGS));
    }

    /** Columns: language, reason or nothing, body. A table of its own so that a new trick is one line. */
    @ParameterizedTest
    @CsvFileSource(resources = "/narrate/bodies.csv", delimiter = '|', numLinesToSkip = 1)
    void a_body_is_let_through_or_refused_for_its_reason(String language, FallbackReason reason, String body) {
        var title = language.equals("de") ? "Zeit in Besprechungen" : "Time in meetings";

        var verdict = verdict(language, title, unescape(body), "none");

        assertThat(verdict.refused().get("a")).as(body).isEqualTo(reason);
        assertThat(verdict.told().containsKey("a")).isEqualTo(reason == null);
    }

    @Test
    void slots_are_filled_by_the_service() {
        var told = verdict("en", "Meetings took {{f1}}", "You spent {{f1}} in them, {{f2}} is usual.", "shorten")
                .told()
                .get("a");

        assertThat(told.title()).isEqualTo("Meetings took 3 h 20 min");
        assertThat(told.body()).isEqualTo("You spent 3 h 20 min in them, 2 h is usual.");
        assertThat(told.adviceId()).isEqualTo("shorten");
        assertThat(told.rank()).isEqualTo(1);
    }

    @Test
    void a_title_obeys_the_same_rules_as_a_body() {
        assertThat(verdict("en", "Twice the meetings", "You spent {{f1}} in meetings.", "none")
                        .refused())
                .containsEntry("a", FallbackReason.VERIFIER_RATIO);
    }

    @Test
    void a_slot_may_stand_in_the_title_alone() {
        assertThat(verdict("en", "Meetings took {{f1}}", "Keep a block free for focus.", "none")
                        .reason())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 61})
    void a_title_has_1_to_60_characters(int length) {
        assertThat(verdict("en", "w".repeat(length).replace("wwww", "www "), "You spent {{f1}} here.", "none")
                        .refused())
                .containsEntry("a", FallbackReason.VERIFIER_LENGTH);
    }

    @Test
    void a_body_has_at_most_240_characters() {
        var body = "You spent {{f1}} in meetings. " + "Keep a block free. ".repeat(12);

        assertThat(verdict("en", "Meetings", body, "none").refused())
                .containsEntry("a", FallbackReason.VERIFIER_LENGTH);
    }

    @Test
    void what_was_not_offered_spoils_the_whole_answer() {
        var good = new Answer.Item("a", "Meetings", "You spent {{f1}} in meetings.", "none");

        assertThat(whole(good, new Answer.Item("b", "Focus", "You had focus.", "none")))
                .isEqualTo(FallbackReason.VERIFIER_ID);
        assertThat(whole(good, good)).isEqualTo(FallbackReason.VERIFIER_ID);
        assertThat(whole(new Answer.Item("a", "Meetings", "You spent {{f1}} here.", "delete-all")))
                .isEqualTo(FallbackReason.VERIFIER_ID);
    }

    private static FallbackReason whole(Answer.Item... items) {
        var verifier = Objects.requireNonNull(Verifier.of(Locale.ENGLISH, NAMES));
        return verifier.verify(new Answer(List.of(items), ""), Map.of("a", MEETINGS))
                .whole();
    }

    @Test
    void one_faulty_text_does_not_take_the_others_with_it() {
        var verifier = Objects.requireNonNull(Verifier.of(Locale.ENGLISH, NAMES));
        var answer = new Answer(
                List.of(
                        new Answer.Item("b", "Meetings", "You spent 200 minutes.", "none"),
                        new Answer.Item("a", "Meetings", "You spent {{f1}} in meetings.", "none")),
                "Your meetings took more time.");

        var verdict = verifier.verify(answer, Map.of("a", MEETINGS, "b", MEETINGS));

        assertThat(verdict.told()).containsOnlyKeys("a");
        assertThat(verdict.refused()).containsExactly(Map.entry("b", FallbackReason.VERIFIER_NUMBER));
        assertThat(verdict.summary()).isEqualTo("Your meetings took more time.");
        assertThat(verdict.reason()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Your meetings took {{f1}}.",
                "Your meetings took less time.",
                "See evil.example for your report.",
                "Your day had three meetings."
            })
    void a_faulty_summary_is_left_out(String summary) {
        var verifier = Objects.requireNonNull(Verifier.of(Locale.ENGLISH, NAMES));
        var item = new Answer.Item("a", "Meetings", "You spent {{f1}} in meetings.", "none");

        var verdict = verifier.verify(new Answer(List.of(item), summary), Map.of("a", MEETINGS));

        assertThat(verdict.summary()).isNull();
        assertThat(verdict.told()).containsOnlyKeys("a");
    }

    @Test
    void a_language_without_a_lexicon_is_not_judged() {
        assertThat(Verifier.of(Locale.FRENCH, NAMES)).isNull();
    }

    /** Invisible characters are written as <code>\\uXXXX</code> in the table. */
    private static String unescape(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4,5});?")
                .matcher(text)
                .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }
}
