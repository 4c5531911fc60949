package dev.chronos.insights.narrate.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words of a language by what they claim, from {@code narrate/lexicon_LANGUAGE.properties}.
 *
 * @param letters the alphabet; any other letter is refused, and with it words that only look like words
 * @param numbers words that count, beside those made of {@code parts}
 * @param parts what number words are composed of
 * @param glue parts that make no number by themselves
 * @param endings what may follow the parts
 * @param capitals dates only when written so
 * @param comparisons claims that no fact supports
 * @param clauses words that begin a clause of its own
 * @param links words of those who want the reader to go somewhere or to reveal something
 * @param function frequent words that tell the language
 * @param plain words that are nobody's, though a title may hold them
 */
record Lexicon(
        String letters,
        Set<String> numbers,
        List<String> parts,
        Set<String> glue,
        Set<String> endings,
        Set<String> ratios,
        Set<String> dates,
        Set<String> capitals,
        Set<String> up,
        Set<String> down,
        Set<String> comparisons,
        Set<String> negations,
        Set<String> clauses,
        Set<String> persons,
        Set<String> links,
        Set<String> function,
        Set<String> plain) {

    private static final Map<String, Lexicon> ALL = Map.of("en", read("en"), "de", read("de"));

    /** Null for a language without a lexicon: such a text cannot be verified. */
    static @Nullable Lexicon of(Locale locale) {
        return ALL.get(locale.getLanguage());
    }

    /** Those of the other languages, to tell that a text is not in this one. */
    Set<String> foreign() {
        return ALL.values().stream()
                .filter(other -> other != this)
                .flatMap(other -> other.function.stream())
                .filter(word -> !function.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Lexicon read(String language) {
        var words = new Properties();
        var name = "/narrate/lexicon_" + language + ".properties";
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Lexicon(
                words.getProperty("letters"),
                set(words, "numbers"),
                List.copyOf(set(words, "parts")),
                set(words, "glue"),
                set(words, "endings"),
                set(words, "ratios"),
                set(words, "dates"),
                set(words, "capitals"),
                set(words, "up"),
                set(words, "down"),
                set(words, "comparisons"),
                set(words, "negations"),
                set(words, "clauses"),
                set(words, "persons"),
                set(words, "links"),
                set(words, "function"),
                set(words, "plain"));
    }

    private static Set<String> set(Properties words, String key) {
        var listed = Objects.requireNonNull(words.getProperty(key), key);
        return Arrays.stream(listed.trim().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
