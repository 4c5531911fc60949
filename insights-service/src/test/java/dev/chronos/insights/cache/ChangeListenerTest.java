package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangeListenerTest {
    @Test
    void users_are_read_from_both_kinds_of_message_and_from_nothing_else() {
        assertThat(ChangeListener.users("{\"calendarId\":\"c\",\"userIds\":[\"a\",7,\"b\"]}"))
                .containsExactly("a", "b");
        assertThat(ChangeListener.users("{\"calendarId\":\"c\",\"userId\":\"a\"}"))
                .containsExactly("a");
        assertThat(ChangeListener.users("[]")).isEmpty();
        assertThat(ChangeListener.users("{")).isEmpty();
        assertThat(ChangeListener.users("{\"userIds\":\"a\"}")).isEmpty();
    }
}
