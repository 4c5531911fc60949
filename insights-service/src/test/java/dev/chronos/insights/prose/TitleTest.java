package dev.chronos.insights.prose;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The user's own words, made fit to stand in a sentence. */
class TitleTest {
    @Test
    void what_cannot_be_seen_goes_and_what_belongs_together_stays() {
        assertThat(shown("a\u0000b\r\n\tc\u00a0 d")).isEqualTo("a b c d");
        assertThat(shown("\u202eabc\u2066\ufeff")).isEqualTo("abc");
        assertThat(shown("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67"))
                .isEqualTo("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67");
        assertThat(shown("\u200b\u200d \u2060")).isEmpty();
        assertThat(shown("\ud800x")).isEqualTo("x");
    }

    @Test
    void long_titles_end_after_a_whole_character() {
        var families = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(20);

        // Five code points each: eleven of them are 55, a twelfth would not leave room for the ellipsis.
        assertThat(shown(families)).isEqualTo("\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(11) + "…");
        assertThat(shown("x".repeat(60))).hasSize(60).doesNotEndWith("…");
        assertThat(shown("x".repeat(61))).isEqualTo("x".repeat(59) + "…");
        assertThat(shown("e" + "\u0301".repeat(5_000))).hasSize(60);
    }

    @Test
    void words_from_right_to_left_are_kept_to_themselves() {
        assertThat(shown("\u05e4\u05d2\u05d9\u05e9\u05d4")).isEqualTo("\u2068\u05e4\u05d2\u05d9\u05e9\u05d4\u2069");
    }

    private static String shown(String text) {
        return new Title(text).shown();
    }
}
