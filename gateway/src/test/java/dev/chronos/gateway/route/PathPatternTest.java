package dev.chronos.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {
    @ParameterizedTest
    @CsvSource({
        "/api/ai/**, /api/ai, true",
        "/api/ai/**, /api/ai/insights/weekly, true",
        "/api/ai/**, /api/aix, false",
        "/api/freebusy, /api/freebusy, true",
        "/api/freebusy, /api/freebusy/x, false",
        "/api/freebusy, /api/freebusy/, false",
        "/api/calendars/{id}/presence/**, /api/calendars/c1/presence, true",
        "/api/calendars/{id}/presence/**, /api/calendars/c1/presence/join, true",
        "/api/calendars/{id}/presence/**, /api/calendars/c1/events, false",
        "/api/calendars/{id}/presence/**, /api/calendars, false",
        "/api/calendars/{id}/import, /api/calendars//import, false",
    })
    void a_pattern_matches_whole_segments(String pattern, String path, boolean matches) {
        assertThat(PathPattern.of(pattern).matches(PathPattern.split(path))).isEqualTo(matches);
    }

    @Test
    void the_more_specific_pattern_comes_first_in_whatever_order_they_stand() {
        var specific = PathPattern.of("/api/calendars/{id}/import");
        var tree = PathPattern.of("/api/calendars/{id}/**");
        var literal = PathPattern.of("/api/calendars/share");
        var all = PathPattern.of("/api/calendars/**");

        assertThat(Stream.of(all, tree, specific, literal).sorted(PathPattern.MOST_SPECIFIC_FIRST))
                .containsExactly(literal, specific, tree, all);
        assertThat(Stream.of(literal, specific, tree, all)
                        .sorted(Comparator.comparing(pattern -> pattern, PathPattern.MOST_SPECIFIC_FIRST)))
                .containsExactly(literal, specific, tree, all);
    }

    @Test
    void the_rest_can_only_stand_at_the_end() {
        assertThatThrownBy(() -> PathPattern.of("/api/**/events")).hasMessageContaining("last segment");
        assertThatThrownBy(() -> PathPattern.of("api")).hasMessageContaining("slash");
    }
}
