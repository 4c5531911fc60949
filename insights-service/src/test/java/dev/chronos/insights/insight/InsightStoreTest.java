package dev.chronos.insights.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.insights.heuristic.Impact;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.testkit.Rows;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class InsightStoreTest {
    private static final TimeRange WEEK =
            TimeRange.ofDates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), ZoneOffset.UTC);

    @Inject
    InsightStore store;

    /** As two instances would write, one of which has seen other rows of the user. */
    @Test
    void sets_of_rows_written_at_the_same_time_do_not_mix_nor_block_each_other() {
        var user = WebApp.user("UTC", 1);
        var forward = rows(user, "one", 0, 20);
        var backward = new ArrayList<>(rows(user, "two", 10, 30));
        Collections.reverse(backward);

        var now = Instant.parse("2026-03-10T00:00:00Z");
        Uni.join()
                .all(IntStream.range(0, 40)
                        .mapToObj(i -> store.replace(user.userId(), WEEK, i % 2 == 0 ? forward : backward, now))
                        .toList())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(30));

        var held = Rows.query(
                "select distinct \"title\" from \"insights\" where \"userId\" = ? and \"data\" -> 'retracted' is null",
                user.userId());
        assertThat(held).hasSize(1);
    }

    private static List<InsightRow> rows(WebApp user, String title, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> row(user, title, i)).toList();
    }

    private static InsightRow row(WebApp user, String title, int number) {
        var data = InsightRow.data(WEEK);
        data.put("rule", "r04");
        return new InsightRow(
                InsightId.of(user.userId(), "r04", "subject" + number, WEEK.key()),
                InsightType.WARNING,
                "time",
                title,
                "Text",
                data,
                0.5,
                1,
                Impact.LOW,
                WEEK.start(),
                WEEK.end(),
                List.of());
    }
}
