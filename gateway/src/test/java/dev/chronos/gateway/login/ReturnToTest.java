package dev.chronos.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnToTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/calendar", "/calendar?week=3&x=/y#top", "/authors"})
    void a_path_of_ours_is_kept(String wished) {
        assertThat(ReturnTo.of(wished)).isEqualTo(wished);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar",
                "https://evil.test/",
                "//evil.test",
                "/\\evil.test",
                "/a\\b",
                "/a\r\nSet-Cookie: x",
                "/a b",
                "/auth/logout",
                "/auth",
                "javascript:alert(1)"
            })
    void anything_else_is_the_start(String wished) {
        assertThat(ReturnTo.of(wished)).isEqualTo("/");
    }

    @Test
    void nothing_and_too_much_are_the_start() {
        assertThat(ReturnTo.of(null)).isEqualTo("/");
        assertThat(ReturnTo.of("/" + "a".repeat(2000))).isEqualTo("/");
    }
}
