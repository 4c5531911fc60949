package dev.chronos.insights.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in {@code users.locale} and {@code users.timeFormat}, and what becomes of it. */
@Tag("calendar")
class LocalesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "NULL", textBlock = """
            en             | 12h  | en-u-hc-h12
            en-GB          | 24h  | en-GB-u-hc-h23
            de-AT          | 24h  | de-AT-u-hc-h23
            de_DE          | NULL | de-DE
            DE-de          | NULL | de-DE
            'de-CH '       | NULL | de-CH
            de-Latn-DE     | NULL | de-DE
            fr-FR          | 24h  | en-u-hc-h23
            en-XQ          | NULL | en
            en-US-u-ca-buddhist-nu-thai | NULL | en-US
            en-US-x-private | NULL | en-US
            not a locale   | odd  | en-u-hc-h12
            '{}'           | NULL | en
            ''             | NULL | en
            NULL           | NULL | en""")
    void of_settings(String tag, String timeFormat, String expected) {
        assertThat(Locales.of(tag, timeFormat).toLanguageTag()).isEqualTo(expected);
    }

    @Test
    void no_number_of_made_up_locales_fills_the_memory() {
        var different = IntStream.range(0, 500)
                .mapToObj(i -> Prose.of(Locale.forLanguageTag("en-u-hc-h" + i + "-x-a" + i)))
                .distinct()
                .count();

        // Twelve hours, twenty-four hours, and those of the region.
        assertThat(different).isEqualTo(3);
    }
}
