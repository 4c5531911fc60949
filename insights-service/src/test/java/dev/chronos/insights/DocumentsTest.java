package dev.chronos.insights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.metric.MetricKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The lists in the documents are those of the code. */
class DocumentsTest {
    private static final Path DOCS = Path.of("../docs");

    @Test
    void every_metric_is_described_with_its_unit() throws IOException {
        var keys = Arrays.stream(MetricKey.values())
                .map(key -> key.json() + " " + key.unit())
                .toList();

        assertThat(rows("reference/insight-metrics.md", "\\| `(\\w+)` \\| (\\S+) \\|.*"))
                .containsExactlyElementsOf(keys);
    }

    private static List<String> rows(String document, String row) throws IOException {
        var pattern = Pattern.compile(row);
        return Files.readAllLines(DOCS.resolve(document)).stream()
                .map(pattern::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1) + " " + line.group(2))
                .toList();
    }
}
