package dev.chronos.insights.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What the user dismisses is said more quietly, and after twice not at all. */
@ServiceTest
class NoveltyTest {
    private static final String[] WEEKS = {"2026-03-02", "2026-03-09", "2026-03-16"};

    @Test
    void two_dismissals_take_the_novelty_of_the_same_finding_and_undoing_one_brings_it_back() {
        var user = WebApp.user("UTC", 1);
        for (var day : new String[] {"2026-03-02", "2026-03-09", "2026-03-16"}) {
            user.event(day + "T09:00:00Z", day + "T11:00:00Z");
            user.event(day + "T09:00:00Z", day + "T11:00:00Z");
        }
        var first = head(user, WEEKS[0]);
        var second = head(user, WEEKS[1]);
        var fresh = novelty(user, WEEKS[2]);

        dismiss(user, first, true);
        var afterOne = novelty(user, WEEKS[2]);
        dismiss(user, second, true);
        var afterTwo = novelty(user, WEEKS[2]);
        dismiss(user, first, false);

        assertThat(fresh).isBetween(0.01, 0.99);
        assertThat(afterOne).isEqualTo(fresh);
        assertThat(afterTwo).isZero();
        assertThat(novelty(user, WEEKS[2])).isEqualTo(fresh);
    }

    /** The week in numbers, which every week with an event has. */
    private static String head(WebApp user, String week) {
        return user.asks().get(path(week)).then().statusCode(200).extract().path("insights[0].id");
    }

    private static double novelty(WebApp user, String week) {
        var id = head(user, week);
        var row =
                Rows.query("select (\"data\" -> 'score' ->> 'N')::float8 as n from \"insights\" where \"id\" = ?", id);
        return (double) row.get(0).get("n");
    }

    private static void dismiss(WebApp user, String id, boolean dismissed) {
        user.asks()
                .body("{\"isDismissed\":" + dismissed + "}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);
    }

    private static String path(String week) {
        return "/api/ai/insights?start=" + week + "&end="
                + LocalDate.parse(week).plusDays(7);
    }
}
