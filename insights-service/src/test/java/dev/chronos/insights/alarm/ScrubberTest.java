package dev.chronos.insights.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScrubberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mail to ada.b+x@host.test failed | mail to [address] failed",
                "redis://user:secret@host.test:6379 | redis://[address]:6379",
                "Authorization: Bearer abc.def | Authorization: [token]",
                "jwt eyJhbGciOi.eyJzdWIi.c2ln | jwt [token]",
                "key sk-proj-1a2b | key [token]",
                "GET /feeds?token=abc | GET /feeds?[query]",
                "event “Talk with Ada” moved | event [text] moved",
                "event \"Talk with Ada\" moved | event [text] moved",
                "event 'Talk with Ada' moved | event [text] moved",
                "event „Gespräch“ moved | event [text] moved",
                "event \"Talk that never ends | event [text]",
                "id 9f86d081884c7d659a2feaa0c55ad015 | id [id]",
                "the user's row outcome=busy cause=TimeoutException | the user's row outcome=busy cause=TimeoutException"
            })
    void what_could_be_somebodys_is_taken_out(String line, String clean) {
        assertThat(Scrubber.scrub(line)).isEqualTo(clean);
    }

    @Test
    void ten_events_of_a_kind_go_in_a_minute() {
        var rate = new EventRate();
        var now = Instant.parse("2026-03-02T09:00:00Z");

        var admitted = 0;
        for (var event = 0; event < 100; event++) {
            admitted += rate.admits("a", now.plusMillis(event)) ? 1 : 0;
        }

        assertThat(admitted).isEqualTo(10);
        assertThat(rate.admits("b", now)).isTrue();
        assertThat(rate.admits("a", now.plusSeconds(59))).isFalse();
        assertThat(rate.admits("a", now.plusSeconds(60))).isTrue();
    }
}
