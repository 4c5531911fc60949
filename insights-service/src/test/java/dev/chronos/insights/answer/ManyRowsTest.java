package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A year of rows: no timed bars here, only that the work is done once and the answers agree. */
@ServiceTest
class ManyRowsTest {
    @Test
    void ten_at_once_make_one_set_of_rows() {
        var user = WebApp.user("Europe/Berlin", 1);
        Rows.execute("""
                insert into "events" ("id", "title", "startDateTime", "endDateTime", "userId", "calendarId", "updatedAt",
                    "isRecurring", "recurringRule", "timezone")
                select gen_random_uuid()::text, 'Event ' || i, timestamp '2025-06-01 08:00' + i * interval '4 hours',
                    timestamp '2025-06-01 09:10' + i * interval '4 hours', ?, c."id", now(), i % 35 = 0,
                    case when i % 35 = 0 then 'FREQ=WEEKLY;BYDAY=MO,WE,FR' end, 'Europe/Berlin'
                from generate_series(1, 2000) i, (select "id" from "calendars" where "userId" = ?) c""", user.userId(), user.userId());

        List<CompletableFuture<String>> asked = new ArrayList<>();
        for (var i = 0; i < 10; i++) {
            asked.add(CompletableFuture.supplyAsync(() -> user.asks()
                    .body("{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}")
                    .post("/api/ai/insights")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString()));
        }

        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }
}
