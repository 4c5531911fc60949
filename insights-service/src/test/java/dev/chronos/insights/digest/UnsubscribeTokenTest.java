package dev.chronos.insights.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeTokenTest {
    /** By {@code printf 'unsubscribe-weekly-digest\ncm1' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef}. */
    private static final String KNOWN = "Y20x.NnobLaQ_va8J0c7sGeYCaErdLMJ4R0SBwrJSmyaC9wY";

    private final UnsubscribeToken tokens = new UnsubscribeToken(() -> "0123456789abcdef0123456789abcdef");

    @Test
    void it_is_the_user_and_a_keyed_hash() {
        assertThat(tokens.of("cm1")).isEqualTo(KNOWN);
        assertThat(tokens.userId(KNOWN)).isEqualTo("cm1");
    }

    @Test
    void another_secret_makes_another() {
        var stranger = new UnsubscribeToken(() -> "another-secret-of-thirty-two-chars");

        assertThat(tokens.userId(stranger.of("cm1"))).isNull();
    }

    @Test
    void it_is_good_for_no_one_else() {
        assertThat(tokens.userId("Y20y" + KNOWN.substring(4))).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", ".", "Y20x", "Y20x.", ".AAAA", "Y20x.AAAA", "%%%.###", "Y20x.AAAA.BBBB", "\u0000.\u0000"})
    void anything_else_is_none_of_ours(String token) {
        assertThat(tokens.userId(token)).isNull();
    }

    @Test
    void a_long_one_is_not_even_read() {
        assertThat(tokens.userId("A".repeat(600) + "." + "B".repeat(43))).isNull();
    }
}
