package dev.chronos.insights.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagTest {
    /** The four pairs of RFC 9110 section 8.8.3.2, and what its section 13.1 says of lists and the asterisk. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "1"                 ; true  ; true
            W/"1"               ; true  ; false
            "2"                 ; false ; false
            W/"2"               ; false ; false
            *                   ; true  ; true
            "0", "1"            ; true  ; true
            "0" ,W/"1","2"      ; true  ; false
            , "0",, "1" ,       ; true  ; true
            "0,\\"1"            ; false ; false
            "a,1","b"           ; false ; false
            "a,b","1"           ; true  ; true
            """, quoteCharacter = '`')
    void a_list_of_tags_names_a_tag(String header, boolean known, boolean lets) {
        assertThat(EntityTag.isKnown(List.of(header), "\"1\"")).isEqualTo(known);
        assertThat(EntityTag.lets(List.of(header), "\"1\"")).isEqualTo(lets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "\"1", "\"1\" \"2\"", "\"1\", *", "w/\"1\"", "\"1\"; q=1", "\"a b\", \"1\"", "\"1\", x"})
    void what_is_no_list_of_tags_names_none(String header) {
        assertThat(EntityTag.isKnown(List.of(header), "\"1\"")).isFalse();
        assertThat(EntityTag.lets(List.of(header), "\"1\"")).isFalse();
    }

    @Test
    void several_lines_are_one_list_and_no_line_lets_every_change_pass() {
        assertThat(EntityTag.isKnown(List.of("\"0\"", "\"1\""), "\"1\"")).isTrue();
        assertThat(EntityTag.isKnown(List.of(), "\"1\"")).isFalse();
        assertThat(EntityTag.lets(List.of(), "\"1\"")).isTrue();
    }

    @Test
    void the_longest_header_is_read() {
        var many = "\"a\",".repeat(16_000);

        assertThat(EntityTag.isKnown(List.of(many + "\"1\""), "\"1\"")).isTrue();
        assertThat(EntityTag.isKnown(List.of(",".repeat(64_000)), "\"1\"")).isFalse();
    }

    /** echo -n '{"a":"ü"}' | openssl dgst -sha256 -binary | head -c 16 | basenc --base64url */
    @Test
    void a_tag_is_half_the_hash_of_the_bytes() {
        assertThat(EntityTag.of("{\"a\":\"ü\"}")).isEqualTo("\"_WIYIwAnBuJGBMuGip9PiA\"");
        assertThat(EntityTag.of("{\"a\":\"u\"}")).isNotEqualTo(EntityTag.of("{\"a\":\"ü\"}"));
    }
}
