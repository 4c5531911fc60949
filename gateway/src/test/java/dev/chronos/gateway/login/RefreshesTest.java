package dev.chronos.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import org.junit.jupiter.api.Test;

class RefreshesTest {
    private final Refreshes refreshes = new Refreshes();

    @Test
    void one_leads_and_the_others_wait_until_it_is_done() {
        assertThat(refreshes.lead("s1")).isTrue();
        assertThat(refreshes.lead("s1")).isFalse();
        var follower = refreshes.follow("s1").subscribe().withSubscriber(UniAssertSubscriber.create());

        follower.assertNotTerminated();
        refreshes.done("s1");

        follower.assertCompleted();
        assertThat(refreshes.lead("s1")).isTrue();
    }

    @Test
    void sessions_do_not_wait_for_each_other() {
        refreshes.lead("s1");

        assertThat(refreshes.lead("s2")).isTrue();
    }

    @Test
    void a_follower_that_comes_late_does_not_wait() {
        refreshes
                .follow("s1")
                .subscribe()
                .withSubscriber(UniAssertSubscriber.create())
                .assertCompleted();
    }
}
