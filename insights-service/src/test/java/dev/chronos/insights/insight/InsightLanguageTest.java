package dev.chronos.insights.insight;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import org.junit.jupiter.api.Test;

/** A user reads insights in the language of the profile. */
@ServiceTest
class InsightLanguageTest {
    private static final String INSIGHTS = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @Test
    void a_change_of_language_shows_in_the_next_answer() {
        var user = WebApp.user("Europe/Vienna", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z");
        user.asks()
                .get(INSIGHTS)
                .then()
                .statusCode(200)
                .body("insights[0].title", equalTo("1 h 30 min booked"))
                .body("insights[0].data.locale", equalTo("en"));

        Rows.execute("update \"users\" set \"locale\" = 'de-AT' where \"id\" = ?", user.userId());

        user.asks()
                .get(INSIGHTS)
                .then()
                .statusCode(200)
                .body("insights[0].title", equalTo("1 Std. 30 Min. verplant"))
                .body("insights[0].content", startsWith("1 Kalendereintrag hat 1 Std. 30 Min. deiner Zeit belegt"))
                .body("insights[0].suggestedActions[0].label", equalTo("Bericht öffnen"))
                .body("insights[0].data.facts[0].renderings", hasItem("1 Std. 30 Min."))
                .body("insights[0].data.locale", equalTo("de-AT"));
    }

    @Test
    void a_language_that_nobody_knows_is_english() {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T10:30:00Z");
        Rows.execute("update \"users\" set \"locale\" = '{klingon}' where \"id\" = ?", user.userId());

        user.asks().get(INSIGHTS).then().statusCode(200).body("insights[0].title", equalTo("1 h 30 min booked"));
    }
}
