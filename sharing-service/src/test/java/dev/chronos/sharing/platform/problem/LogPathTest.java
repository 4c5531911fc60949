package dev.chronos.sharing.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogPathTest {
    @ParameterizedTest
    @CsvSource({
        "/feeds/fSECRET.ics, /feeds/{token}",
        "/public/lSECRET, /public/{token}",
        "/public/lSECRET/events, /public/{token}/events",
        "/public/digest/SECRET, /public/digest/{token}",
        "/public/calendars/c1/events, /public/calendars/c1/events",
        "/api/calendars/c1, /api/calendars/c1",
    })
    void a_path_is_logged_without_its_token(String path, String logged) {
        assertThat(LogPath.of(path)).isEqualTo(logged);
    }
}
