package dev.chronos.insights.narrate.prompt;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What a rule is about, from {@code narrate/topics.properties}. */
@Singleton
public final class Topics {
    private final Properties byRule = new Properties();

    Topics() {
        var name = "/narrate/topics.properties";
        try (var in = Objects.requireNonNull(Topics.class.getResourceAsStream(name), name)) {
            byRule.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Null for a rule that nobody has described: it is not sent. */
    public @Nullable String of(String rule) {
        return byRule.getProperty(rule);
    }
}
