package dev.chronos.insights.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import dev.chronos.insights.heuristic.rule.Catalogue;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The languages say the same things about the same arguments. */
class MessagesTest {
    private static final Templates ENGLISH = Templates.in("en");

    static List<String> otherLanguages() {
        return Locales.LANGUAGES.subList(1, Locales.LANGUAGES.size());
    }

    static List<String> languages() {
        return Locales.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void every_language_has_the_same_keys(String language) {
        var other = Templates.in(language);

        assertThat(new TreeSet<>(other.keys())).isEqualTo(new TreeSet<>(ENGLISH.keys()));
    }

    @ParameterizedTest
    @MethodSource("otherLanguages")
    void every_message_names_the_same_arguments_for_the_same_purpose(String language) {
        var other = Templates.in(language);

        assertThat(ENGLISH.keys())
                .allSatisfy(
                        key -> assertThat(kinds(other.pattern(key))).as(key).isEqualTo(kinds(ENGLISH.pattern(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_select_handles_every_word_that_english_handles(String language) {
        var other = Templates.in(language);

        assertThat(ENGLISH.keys())
                .allSatisfy(key ->
                        assertThat(selectors(other.pattern(key))).as(key).isEqualTo(selectors(ENGLISH.pattern(key))));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_straight_apostrophe_quotes_by_accident(String language) {
        var templates = Templates.in(language);

        assertThat(templates.keys())
                .allSatisfy(key -> assertThat(templates.pattern(key)).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_key_stands_twice_in_a_file(String language) throws IOException {
        var twice = new ArrayList<String>();
        var lines = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                var before = super.put(key, value);
                if (before != null) {
                    twice.add(key.toString());
                }
                return before;
            }
        };
        var name = "/prose/messages_" + language + ".properties";

        try (var file = Objects.requireNonNull(MessagesTest.class.getResourceAsStream(name))) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }

        assertThat(lines).isNotEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void every_rule_has_a_title_for_every_content() {
        var titles = ends(".title");
        var contents = ends(".content");

        assertThat(titles).isNotEmpty().isEqualTo(contents);
    }

    @Test
    void every_rule_has_words() {
        assertThat(Catalogue.RULES)
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(ENGLISH.keys())
                        .anyMatch(key -> key.startsWith(rule.card().id() + ".") && key.endsWith(".title")));
    }

    private static TreeSet<String> ends(String end) {
        var rules = new TreeSet<String>();
        ENGLISH.keys().stream()
                .filter(key -> key.matches("r\\d+\\..*") && key.endsWith(end))
                .map(key -> key.substring(0, key.length() - end.length()))
                .forEach(rules::add);
        return rules;
    }

    /** What each argument is used for; a plain use beside a plural counts as the plural, which is stricter. */
    private static Map<String, ArgType> kinds(String text) {
        var kinds = new HashMap<String, ArgType>();
        arguments(text)
                .forEach(argument -> kinds.merge(
                        argument.name(),
                        argument.type(),
                        (one, two) -> one == ArgType.NONE || one == ArgType.SIMPLE ? two : one));
        return kinds;
    }

    private static Map<String, TreeSet<String>> selectors(String text) {
        var words = new HashMap<String, TreeSet<String>>();
        arguments(text)
                .filter(argument -> argument.type() == ArgType.SELECT)
                .forEach(argument -> words.computeIfAbsent(argument.name(), name -> new TreeSet<>())
                        .addAll(argument.selectors()));
        return words;
    }

    /** One use of an argument. */
    record Argument(String name, ArgType type, List<String> selectors) {}

    /** Every use in a pattern, inner ones too. */
    static Stream<Argument> arguments(String text) {
        var pattern = new MessagePattern(text);
        var found = new ArrayList<Argument>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_START) {
                var name = pattern.getSubstring(pattern.getPart(i + 1));
                found.add(new Argument(name, part.getArgType(), selectors(pattern, i)));
            }
        }
        return found.stream();
    }

    private static List<String> selectors(MessagePattern pattern, int start) {
        var words = new ArrayList<String>();
        var i = start + 2;
        while (i < pattern.getLimitPartIndex(start)) {
            if (pattern.getPartType(i) == Part.Type.ARG_SELECTOR) {
                words.add(pattern.getSubstring(pattern.getPart(i)));
            }
            i = pattern.getPartType(i) == Part.Type.MSG_START ? pattern.getLimitPartIndex(i) + 1 : i + 1;
        }
        return words;
    }
}
