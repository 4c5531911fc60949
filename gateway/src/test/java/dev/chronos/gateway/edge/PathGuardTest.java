package dev.chronos.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/api/calendars/c1/events",
                "/api/calendars/a%20b",
                "/calendar/%C3%BC",
                "/feeds/abc.ics",
                "/.well-known/x",
                "/a..b"
            })
    void plain_paths_pass(String path) {
        assertThat(PathGuard.refusal(path)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "api/calendars",
                "//api",
                "/api//calendars",
                "/api/../q/health",
                "/api/..",
                "/./api",
                "/api/%2e%2e/q/health",
                "/api/%2E./q/health",
                "/api%2fcalendars",
                "/api%2Fcalendars",
                "/api%5ccalendars",
                "/api\\calendars",
                "/api/calendars;a=b",
                "/api/calendars%3ba",
                "/api/%00",
                "/api/%0d%0aSet-Cookie",
                "/api/%7f",
                "/api/%252e%252e/q",
                "/api/%",
                "/api/%zz",
                "/api/%c"
            })
    void ambiguous_paths_are_refused(String path) {
        assertThat(PathGuard.refusal(path)).isNotNull();
    }
}
