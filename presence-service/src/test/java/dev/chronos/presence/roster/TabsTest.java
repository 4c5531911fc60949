package dev.chronos.presence.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TabsTest {
    private static final Profile ANN = new Profile("Ann", null);

    private final Tabs tabs = new Tabs();

    @Test
    void tabs_collapse_into_one_entry_and_none_into_nothing() {
        assertThat(tabs.entry()).isNull();
        tabs.enter("1", tab(100));
        tabs.enter("2", tab(200));

        assertThat(tabs.entry().tabs()).isEqualTo(2);
        assertThat(tabs.entry().joinedAt()).isEqualTo(100);
    }

    @Test
    void a_tab_that_comes_back_takes_the_place_of_the_one_that_vanished() {
        tabs.enter("1", tab(100));
        tabs.change("1", TabState::withLingering);

        tabs.enter("2", tab(200));

        assertThat(tabs.entry().tabs()).isEqualTo(1);
        assertThat(tabs.entry().joinedAt()).isEqualTo(100);
        assertThat(tabs.leave("1")).isFalse();
    }

    @Test
    void editing_goes_on_since_it_began_until_another_event_or_the_end() {
        tabs.enter("1", tab(100));
        tabs.change("1", tab -> tab.with(new Focus(null, null, true, "e1"), 200));
        tabs.change("1", tab -> tab.with(new Focus(Activity.IDLE, null, true, "e1"), 300));
        assertThat(tabs.entry().edit()).isEqualTo(new Edit("e1", 200));
        assertThat(tabs.entry().state()).isEqualTo(Activity.IDLE);

        tabs.change("1", tab -> tab.with(new Focus(null, null, true, "e2"), 400));
        assertThat(tabs.entry().edit()).isEqualTo(new Edit("e2", 400));

        tabs.change("1", tab -> tab.with(new Focus(null, null, true, null), 500));
        assertThat(tabs.entry().edit()).isNull();
    }

    private static TabState tab(long now) {
        return new TabState(ANN, now, Activity.ACTIVE, now, null, null, false);
    }
}
