package dev.chronos.sharing.notice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of one language, with places for words that are put in as they are and never looked at again. */
final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Map<String, Phrases> KNOWN = Map.of("en", read("en"), "de", read("de"));

    private final Properties sentences;

    private Phrases(Properties sentences) {
        this.sentences = sentences;
    }

    static Phrases in(String language) {
        var found = KNOWN.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no words in " + language);
        }
        return found;
    }

    /** @throws IllegalArgumentException without such a sentence, or without a word that it names */
    String say(String key, Map<String, String> words) {
        return PLACE.matcher(pattern(key)).replaceAll(place -> {
            var word = words.get(place.group(1));
            if (word == null) {
                throw new IllegalArgumentException("sentence " + key + " lacks " + place.group(1));
            }
            return Matcher.quoteReplacement(word);
        });
    }

    java.util.Set<String> keys() {
        return sentences.stringPropertyNames();
    }

    private String pattern(String key) {
        var pattern = sentences.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no sentence " + key);
        }
        return pattern;
    }

    private static Phrases read(String language) {
        var sentences = new Properties();
        try (var stream = Phrases.class.getResourceAsStream("/words/sharing_" + language + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("no words in " + language);
            }
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Phrases(sentences);
    }
}
