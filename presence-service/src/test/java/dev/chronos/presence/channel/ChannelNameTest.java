package dev.chronos.presence.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelNameTest {
    @Test
    void names_a_calendar_and_is_written_as_it_is_read() {
        var name = ChannelName.parse("presence-calendar.cabc123");

        assertThat(name).isEqualTo(new ChannelName("cabc123"));
        assertThat(name).hasToString("presence-calendar.cabc123");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "presence-calendar.",
                "presence-calendar",
                "private-calendar.c1",
                "presence-calendar.a b",
                "presence-calendar.a/b",
                "presence-calendar.a:b",
                "presence-calendar.é",
                "PRESENCE-calendar.c1"
            })
    void refuses_what_names_no_calendar(String name) {
        assertThat(ChannelName.parse(name)).isNull();
    }

    @Test
    void refuses_a_name_over_the_limit() {
        assertThat(ChannelName.parse("presence-calendar." + "c".repeat(150))).isNull();
    }
}
