package dev.chronos.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.heuristic.rule.Catalogue;
import dev.chronos.insights.metric.Lack;
import dev.chronos.insights.metric.MetricKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists in the documents are those of the code. */
class DocumentsTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path SOURCES = Path.of("src/main/java");

    private static final Pattern METRIC_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\S+) \\|.*\\|$");
    private static final Pattern LACK_ROW = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]+) \\|$");
    private static final Pattern RULE_ROW = Pattern.compile("(?m)^\\| `r\\d\\d` .*$");

    private static final Pattern METER = Pattern.compile("\"chronos\\.insights\\.([a-z.]+)\"");
    private static final Pattern MAIL_METER = Pattern.compile("prefix \\+ \"(\\.[a-z.]+)\"");
    private static final Pattern METER_ROW = Pattern.compile("(?m)^\\| `(chronos_insights_[a-z_]+)` \\|");
    private static final Pattern METER_SUFFIX =
            Pattern.compile("(_total|_seconds|_seconds_count|_seconds_sum|_seconds_max)$");

    @Test
    void every_metric_is_described_with_its_unit() throws IOException {
        var keys = Arrays.stream(MetricKey.values())
                .map(key -> key.json() + " " + key.unit())
                .toList();

        assertThat(rows("reference/insight-metrics.md", METRIC_ROW)).containsExactlyElementsOf(keys);
    }

    @Test
    void every_reason_for_a_missing_number_is_listed_with_its_text() throws IOException {
        var reasons = Arrays.stream(Lack.values())
                .map(lack -> lack.code() + " " + lack.text())
                .toList();

        assertThat(rows("reference/insight-metrics.md", LACK_ROW)).containsExactlyElementsOf(reasons);
    }

    @Test
    void every_rule_says_of_itself_what_the_reference_says_of_it() throws IOException {
        var cards = Catalogue.RULES.stream()
                .map(rule -> rule.card())
                .map(card -> "| `%s` | %s | %s | %s | %s | %s |"
                        .formatted(card.id(), card.type(), card.says(), card.evidence(), card.test(), card.window()))
                .toList();

        var rows =
                RULE_ROW.matcher(read("reference/insight-rules.md")).results().map(MatchResult::group);

        assertThat(rows).containsExactlyElementsOf(cards);
    }

    @Test
    void every_meter_is_in_the_reference_and_the_reference_lists_no_other() throws IOException {
        var meters = new TreeSet<String>();
        for (var source : sources()) {
            METER.matcher(source).results().map(name -> name.group(1)).forEach(meters::add);
            MAIL_METER
                    .matcher(source)
                    .results()
                    .map(name -> name.group(1).substring(1))
                    .forEach(meters::add);
        }

        var listed = METER_ROW
                .matcher(read("reference/metrics.md"))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(listed.stream().map(DocumentsTest::withoutSuffix))
                .containsExactlyInAnyOrderElementsOf(meters.stream()
                        .map(name -> withoutSuffix("chronos_insights_" + name.replace('.', '_')))
                        .toList());
    }

    @Test
    void the_guide_links_the_lists_with_their_lengths() throws IOException {
        var guide = read("guides/how-insights-work.md").replaceAll("\\s+", " ");

        assertThat(guide)
                .contains("All " + MetricKey.values().length + " numbers")
                .contains("There are thirty rules");
        assertThat(Catalogue.RULES).hasSize(30);
    }

    private static String withoutSuffix(String prometheus) {
        return METER_SUFFIX.matcher(prometheus).replaceFirst("");
    }

    private static List<String> rows(String document, Pattern row) throws IOException {
        return row.matcher(read(document))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }

    private static String read(String document) throws IOException {
        return Files.readString(DOCS.resolve(document));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentsTest::source)
                    .toList();
        }
    }

    private static String source(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
