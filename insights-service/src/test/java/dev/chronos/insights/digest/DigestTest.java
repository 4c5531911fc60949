package dev.chronos.insights.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.prose.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The mail as its reader gets it; the expected ones are files beside this test. */
class DigestTest {
    private static final Instant END = Instant.parse("2026-03-09T00:00:00Z");
    private static final DigestContent HOSTILE = content();

    @Test
    void the_text_is_plain() {
        assertThat(DigestText.of(HOSTILE)).isEqualTo(file("digest.txt"));
    }

    @Test
    void the_html_shows_words_as_words() {
        assertThat(DigestHtml.of(HOSTILE)).isEqualTo(file("digest.html"));
    }

    /** What a title holds is text: without it, nothing is left that would be fetched or run. */
    @Test
    void the_html_loads_nothing_and_runs_nothing() {
        var markup = DigestHtml.of(HOSTILE).replaceAll(">[^<]*<", "><");

        assertThat(markup.toLowerCase(Locale.ROOT))
                .doesNotContain("<img", "<script", "<link", "src=", "url(", "@import", "<style", "onerror");
        assertThat(markup.replaceAll("href=\"https://chronos\\.test/[^\"]*\"", ""))
                .doesNotContain("http:", "https:");
    }

    @Test
    void a_change_below_half_a_unit_is_none() {
        assertThat(HOSTILE.numbers())
                .extracting(DigestContent.Number::change)
                .containsExactly("1 h 30 min more than usual", "as usual", "2 fewer than usual", "");
    }

    private static DigestContent content() {
        return new DigestContent(
                Prose.of(Locale.US),
                row(
                        "Your week, Mar 2 – 8, 2026",
                        "You had 5 h booked.\n\nWorth a smile: \"A & B\" <done>.",
                        Map.of(
                                "report",
                                Map.of(
                                        "definitionVersion",
                                        "1",
                                        "numbers",
                                        List.of(
                                                number("Booked time", "5 h", "min", 90.0),
                                                number("Focus", "50 min", "min", 0.4),
                                                number("Tasks done", "3", "count", -2.0),
                                                Map.of("label", "Meetings", "text", "2 h", "unit", "min"))))),
                List.of(row(
                        "Move \"<script>alert(1)</script>\"",
                        "“<img src=https://evil.test/x onerror=x>” & 'more'",
                        Map.of())),
                URI.create("https://chronos.test/analytics?week=2026-03-02"),
                URI.create("https://chronos.test/public/digest/unsubscribe?token=a.b"));
    }

    private static Map<String, Object> number(String label, String text, String unit, double change) {
        return Map.of("label", label, "text", text, "unit", unit, "change", change);
    }

    private static InsightRow row(String title, String content, Map<String, Object> data) {
        return new InsightRow(
                "ins_1",
                InsightType.TIME_USAGE,
                "weekly_report",
                title,
                content,
                data,
                1,
                1,
                Impact.MEDIUM,
                END,
                END.plusSeconds(1),
                List.of());
    }

    private static String file(String name) {
        try (var stream = Objects.requireNonNull(DigestTest.class.getResourceAsStream("/digest/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
