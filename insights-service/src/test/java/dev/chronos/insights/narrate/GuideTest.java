package dev.chronos.insights.narrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "guides", "language-model.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| \\S");

    @Test
    void the_guide_explains_every_reason_in_their_order_and_no_other() throws IOException {
        var explained = ROW.matcher(Files.readString(GUIDE))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(explained)
                .containsExactlyElementsOf(
                        Arrays.stream(FallbackReason.values()).map(Enum::name).toList());
    }
}
