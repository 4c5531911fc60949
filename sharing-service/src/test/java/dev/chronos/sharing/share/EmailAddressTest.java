package dev.chronos.sharing.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chronos.sharing.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    @ParameterizedTest
    @CsvSource({
        "'  Anna.Berg@Example.ORG ', anna.berg@example.org",
        "a.b.c@example.org, a.b.c@example.org",
        "abc+tag@example.org, abc+tag@example.org",
        "a@bücher.example, a@xn--bcher-kva.example",
        "a@BÜCHER.example, a@xn--bcher-kva.example",
        "a@xn--bcher-kva.example, a@xn--bcher-kva.example",
    })
    void one_spelling_for_one_address(String text, String canonical) {
        assertThat(EmailAddress.of(text).canonical()).isEqualTo(canonical);
    }

    /** U+0065 U+0301 and U+00E9 are the same letter; the Cyrillic ones only look the same as the Latin ones. */
    @Test
    void composed_is_one_and_look_alikes_are_two() {
        assertThat(EmailAddress.of("rene\u0301@x.test")).isEqualTo(EmailAddress.of("ren\u00e9@x.test"));
        assertThat(EmailAddress.of("\u0430nna@x.test")).isNotEqualTo(EmailAddress.of("anna@x.test"));
        assertThat(EmailAddress.of("a@\u0430pple.test").canonical())
                .startsWith("a@xn--")
                .isNotEqualTo("a@apple.test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@x.test",
                "a@",
                "a@x.test\r\nBcc: b@x.test",
                "a\u0000@x.test",
                "Anna <a@x.test>",
                "a@x.test, b@x.test",
                "a@x.test;b@x.test",
                "\"a b\"@x.test",
                "a@@x.test",
                "a@b@c",
                "a b@x.test",
                "a\u202e@x.test",
                "a\u200b@x.test",
                "a\u00a0b@x.test",
                "a@x..test",
                "a@-x.test",
                "a@[127.0.0.1]",
                "a@stra\u00dfe.test",
                "a@x\u200d.test",
                "a@x_y.test"
            })
    void what_is_none_or_could_be_another_is_refused(String text) {
        assertThatThrownBy(() -> EmailAddress.of(text)).isInstanceOf(ProblemException.class);
        assertThat(EmailAddress.canonical(text)).isNull();
    }
}
