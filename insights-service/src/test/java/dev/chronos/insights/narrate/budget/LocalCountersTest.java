package dev.chronos.insights.narrate.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.narrate.FallbackReason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LocalCountersTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private final LocalCounters counters = new LocalCounters();

    @Test
    void a_user_has_his_calls_and_the_next_day_anew() {
        assertThat(counters.take(MONDAY, "ada", 1, 10, 100)).isNull();
        assertThat(counters.take(MONDAY, "ada", 1, 10, 100)).isEqualTo(FallbackReason.USER_BUDGET_SPENT);
        assertThat(counters.take(MONDAY, "bob", 1, 10, 100)).isNull();
        assertThat(counters.take(MONDAY.plusDays(1), "ada", 1, 10, 100)).isNull();
    }

    @Test
    void tokens_are_shared_by_all() {
        assertThat(counters.take(MONDAY, "ada", 9, 60, 100)).isNull();
        assertThat(counters.take(MONDAY, "bob", 9, 60, 100)).isEqualTo(FallbackReason.TENANT_BUDGET_SPENT);

        counters.settle(MONDAY, "ada", -30, true);

        assertThat(counters.take(MONDAY, "bob", 9, 60, 100)).isNull();
    }

    @Test
    void a_call_that_was_not_made_is_given_back() {
        counters.take(MONDAY, "ada", 1, 60, 100);

        counters.settle(MONDAY, "ada", -60, false);

        assertThat(counters.take(MONDAY, "ada", 1, 100, 100)).isNull();
    }

    @Test
    void what_is_settled_a_day_late_changes_nothing() {
        counters.take(MONDAY, "ada", 9, 60, 100);
        counters.take(MONDAY.plusDays(1), "ada", 9, 60, 100);

        counters.settle(MONDAY, "ada", -60, false);

        assertThat(counters.take(MONDAY.plusDays(1), "bob", 9, 60, 100)).isEqualTo(FallbackReason.TENANT_BUDGET_SPENT);
    }

    @Test
    void memory_is_bounded() {
        for (var user = 0; user < 10_000; user++) {
            assertThat(counters.take(MONDAY, "u" + user, 1, 0, 100)).isNull();
        }

        assertThat(counters.take(MONDAY, "one more", 1, 0, 100)).isEqualTo(FallbackReason.USER_BUDGET_SPENT);
    }
}
