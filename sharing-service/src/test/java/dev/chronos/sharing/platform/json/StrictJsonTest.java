package dev.chronos.sharing.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
    private final ObjectMapper mapper = mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1767225600",
                "1767225600.5",
                "\"1767225600\"",
                "\"\"",
                "\" 2026-01-01T00:00:00Z\"",
                "\"2026-01-01\"",
                "[2026]",
                "true"
            })
    void an_instant_is_a_text_with_an_offset_and_nothing_else(String value) {
        assertRefused("{\"until\":" + value + "}");
    }

    @Test
    void an_instant_is_read_with_any_offset() throws JsonProcessingException {
        var read = mapper.readValue("{\"until\":\"2026-01-01T01:00:00+01:00\"}", Body.class);

        assertThat(read.until()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(mapper.readValue("{\"until\":null}", Body.class).until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"LARGE \"", "\" LARGE\"", "\"large\"", "\"\"", "\" \"", "\"\\tLARGE\"", "0", "\"0\""})
    void a_word_of_a_list_is_written_exactly(String value) {
        assertRefused("{\"size\":" + value + "}");
    }

    @Test
    void a_word_of_a_list_is_read() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"size\":\"LARGE\"}", Body.class).size()).isEqualTo(Size.LARGE);
        assertThat(mapper.readValue("{\"size\":null}", Body.class).size()).isNull();
    }

    private void assertRefused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Body.class)).isInstanceOf(MismatchedInputException.class);
    }

    private static ObjectMapper mapper() {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }

    private enum Size {
        SMALL,
        LARGE
    }

    private record Body(@Nullable Instant until, @Nullable Size size) {}
}
