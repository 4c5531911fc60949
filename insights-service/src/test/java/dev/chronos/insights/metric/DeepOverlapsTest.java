package dev.chronos.insights.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.EventRow.Category;
import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.fixture.Someone;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * So many rows that a step which looks at each pair of them would take many minutes: no bar for speed, which is measured
 * elsewhere, but a guard against such steps.
 */
class DeepOverlapsTest {
    private static final int ROWS = 200_000;
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void two_hundred_thousand_rows_on_top_of_each_other_are_measured() {
        // One step is 300 ms. Row i starts at step i and ends at step 200 000 + i: as deep as there are rows, each 16.7
        // h.
        var someone = Someone.in("UTC");
        for (var i = 0; i < ROWS; i++) {
            someone.row(event(i));
            someone.focus(session(i));
        }

        var numbers = someone.between("2026-03-02", "2026-03-09");

        var net = (2 * ROWS - 1) * 0.3 / 60;
        assertThat(numbers.number(MetricKey.BUSY_NET)).isCloseTo(net, within(1e-6));
        assertThat(numbers.number(MetricKey.BUSY_GROSS)).isCloseTo(0.3 * ROWS * ROWS / 60, within(1e-3));
        assertThat(numbers.number(MetricKey.DOUBLE_BOOKED)).isCloseTo(net - 0.6 / 60, within(1e-6));
        assertThat(numbers.number(MetricKey.LONGEST_CHAIN_MEETINGS)).isEqualTo(ROWS);
        assertThat(numbers.number(MetricKey.FOCUS_MINUTES)).isEqualTo(ROWS);
        assertThat(((Map<?, ?>) numbers.get(MetricKey.CATEGORY_MINUTES).value())
                        .values().stream()
                                .mapToDouble(minutes -> ((Number) minutes).doubleValue())
                                .sum())
                .isCloseTo(net, within(1e-4));
    }

    private static EventRow event(int number) {
        var category = "c" + number % 7;
        return new EventRow(
                "e" + number,
                true,
                new Category(category, category),
                "Work",
                START.plusMillis(300L * number),
                START.plusMillis(300L * (ROWS + number)),
                false,
                "UTC",
                null,
                null,
                null,
                Set.of(),
                null,
                "CONFIRMED",
                true,
                null,
                number % 2 + 1);
    }

    private static FocusRow session(int number) {
        return new FocusRow(
                "f" + number, "DEEP_WORK", "COMPLETED", START.plusMillis(300L * number), null, 1, 60, null, null, 0);
    }
}
