package dev.chronos.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemberTest {
    @Test
    void nobody_is_folded_from_nothing() {
        assertThat(Member.fold("ann", List.of())).isNull();
    }

    @Test
    void all_tabs_are_one_person_since_the_first_as_active_as_the_most_active() {
        var early = entry(100, 2, Activity.AWAY, 100, "week");
        var late = entry(200, 3, Activity.IDLE, 900, "day");

        var member = Member.fold("ann", List.of(early, late));

        assertThat(member.joinedAt()).isEqualTo(Instant.ofEpochMilli(100));
        assertThat(member.sessions()).isEqualTo(5);
        assertThat(member.state()).isEqualTo(Activity.IDLE);
        assertThat(member.view()).isEqualTo(TextNode.valueOf("day"));
    }

    @Test
    void the_order_of_the_owners_does_not_matter() {
        var one = entry(100, 1, Activity.ACTIVE, 500, "week");
        var other = entry(200, 1, Activity.ACTIVE, 500, "day");

        assertThat(Member.fold("ann", List.of(one, other))).isEqualTo(Member.fold("ann", List.of(other, one)));
    }

    @Test
    void a_hidden_tab_is_neither_shown_nor_counted() {
        var hidden = entry(100, 1, Activity.HIDDEN, 900, "week");
        var shown = entry(200, 1, Activity.IDLE, 300, "day");

        assertThat(Member.fold("ann", List.of(hidden))).isNull();
        var member = Member.fold("ann", List.of(hidden, shown));
        assertThat(member.joinedAt()).isEqualTo(Instant.ofEpochMilli(200));
        assertThat(member.sessions()).isEqualTo(1);
    }

    private static Entry entry(long joinedAt, int tabs, Activity state, long focusedAt, String view) {
        return new Entry(
                joinedAt, tabs, state, focusedAt, TextNode.valueOf(view), null, Via.WS, new Profile("Ann", null), null);
    }
}
