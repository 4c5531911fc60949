package dev.chronos.insights.prose;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The messages of one language as they stand in {@code prose/messages_*.properties}. */
final class Templates {
    private static final Map<String, Templates> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Map<String, String> patterns;

    private Templates(String language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    static Templates in(String language) {
        return LOADED.computeIfAbsent(language, Templates::load);
    }

    Set<String> keys() {
        return patterns.keySet();
    }

    String pattern(String key) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no message " + key + " in " + language);
        }
        return pattern;
    }

    private static Templates load(String language) {
        var name = "/prose/messages_" + language + ".properties";
        var lines = new Properties();
        try (var file = Objects.requireNonNull(Templates.class.getResourceAsStream(name), name)) {
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var patterns = new ConcurrentHashMap<String, String>();
        lines.stringPropertyNames().forEach(key -> patterns.put(key, lines.getProperty(key)));
        return new Templates(language, Map.copyOf(patterns));
    }
}
