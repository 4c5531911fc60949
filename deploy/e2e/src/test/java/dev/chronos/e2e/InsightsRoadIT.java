package dev.chronos.e2e;

import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Alice does with the insights and reports of her demo data: weeks with enough in them for all kinds. */
class InsightsRoadIT {
    private static LocalDate monday;

    @BeforeAll
    static void start() {
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        // Not the last week: that is the one of the stories in the browser.
        monday = LocalDate.now(ZoneId.of("Europe/Berlin"))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(2);
    }

    @AfterAll
    static void speakEnglishAgain() {
        profile(Map.of("locale", "en"));
    }

    @Test
    void the_head_comes_first_and_then_what_matters_most() {
        var scores = insights(monday, "").getList("insights.score", Float.class);

        assertThat(insights(monday, "").getString("insights[0].data.rule")).isEqualTo("r01");
        assertThat(scores).hasSizeGreaterThan(3);
        assertThat(scores.subList(1, scores.size())).isSortedAccordingTo(reverseOrder());
    }

    @Test
    void filters_leave_out_what_was_not_asked_for_and_nothing_else() {
        var all = insights(monday, "");
        var types =
                all.getList("insights.type", String.class).stream().distinct().toList();

        assertThat(types).hasSizeGreaterThan(1);
        for (var type : types) {
            assertThat(ids(insights(monday, "&type=" + type)))
                    .isEqualTo(all.getList("insights.findAll { it.type == '" + type + "' }.id"));
        }
        assertThat(ids(insights(monday, "&type=" + String.join(",", types)))).isEqualTo(ids(all));
        assertThat(ids(insights(monday, "&minScore=0.5")))
                .isEqualTo(all.getList("insights.findAll { it.score >= 0.5 }.id"))
                .hasSizeLessThan(ids(all).size());
    }

    @Test
    void pages_show_each_insight_once_even_when_it_is_read_in_between() {
        var all = ids(insights(monday.minusWeeks(1), ""));
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var page = insights(monday.minusWeeks(1), "&limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            seen.addAll(ids(page));
            change(ids(page).get(0), Map.of("isRead", true)).then().statusCode(200);
            cursor = page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(all);
    }

    @Test
    void a_cursor_belongs_to_its_list() {
        var cursor = insights(monday, "&limit=1").getString("nextCursor");

        for (var person : List.of("alice", "bob")) {
            list(person, monday, "&limit=1&unread=true&cursor=" + cursor)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("invalid-cursor"));
        }
        list("bob", monday, "&limit=1&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        for (var path : List.of(
                "/api/ai/insights?start=" + monday + "&end=" + monday.plusWeeks(1),
                "/api/analytics?start=" + monday + "&end=" + monday.plusWeeks(1),
                "/api/ai/reports/weekly")) {
            // Ages grow from minute to minute: the answers may lie in two.
            await().untilAsserted(() -> unchanged(path));
        }
    }

    @Test
    void a_mark_shows_at_once_and_outlives_a_regeneration() {
        var first = list("alice", monday, "");
        String id = first.path("insights[0].id");
        change(id, Map.of("isRead", false, "isDismissed", false));
        var tag = list("alice", monday, "").header("ETag");

        change(id, Map.of("isRead", true)).then().statusCode(200).body("isRead", equalTo(true));

        assertThat(list("alice", monday, "").header("ETag")).isNotEqualTo(tag);
        assertThat(ids(insights(monday, "&unread=true"))).doesNotContain(id);
        assertThat(regenerate(monday).getBoolean("insights.find { it.id == '" + id + "' }.isRead"))
                .isTrue();
        Api.as("alice")
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("isRead", false))
                .patch("/api/ai/insights/{id}", id)
                .then()
                .statusCode(412);
    }

    @Test
    void an_action_is_one_of_those_suggested() {
        var all = insights(monday, "");
        String id = all.getString("insights.find { it.suggestedActions.size() > 0 }.id");
        String action = all.getString("insights.find { it.id == '" + id + "' }.suggestedActions[0].id");

        change(id, Map.of("actionTaken", action))
                .then()
                .statusCode(200)
                .body("actionTaken", equalTo(action))
                .body("actionTakenAt", notNullValue());
    }

    @Test
    void what_was_dismissed_twice_is_no_news_in_the_next_week_until_it_is_taken_back() {
        List<String> heads = new ArrayList<>();
        for (var back = 2; back >= 1; back--) {
            var head = insights(monday.minusWeeks(back), "").getString("insights[0].id");
            change(head, Map.of("isDismissed", true)).then().statusCode(200);
            heads.add(head);
        }

        assertThat(ids(insights(monday.minusWeeks(1), "&dismissed=true"))).contains(heads.get(1));
        assertThat(regenerate(monday).getDouble("insights[0].data.score.N")).isZero();

        heads.forEach(head -> change(head, Map.of("isDismissed", false)));
        assertThat(regenerate(monday).getDouble("insights[0].data.score.N")).isPositive();
    }

    @Test
    void reports_are_listed_newest_first_page_by_page() {
        for (var back = 3; back >= 1; back--) {
            report(monday.minusWeeks(back)).then().statusCode(201);
        }
        report(monday.minusWeeks(1)).then().statusCode(200);

        var before = "before=" + monday;
        reports(before + "&limit=2")
                .then()
                .statusCode(200)
                .body(
                        "reports.data.report.firstDate",
                        contains(
                                monday.minusWeeks(1).toString(),
                                monday.minusWeeks(2).toString()))
                .body("nextCursor", notNullValue());
        String next = reports(before + "&limit=2").path("nextCursor");
        reports("limit=2&before=" + next)
                .then()
                .body(
                        "reports[0].data.report.firstDate",
                        equalTo(monday.minusWeeks(3).toString()));
    }

    @Test
    void who_switches_to_german_reads_german_from_the_next_answer_on() {
        var english = insights(monday, "");

        profile(Map.of("locale", "de-DE")).then().statusCode(200).body("locale", equalTo("de-DE"));

        var german = insights(monday, "");
        assertThat(german.getString("insights[0].id")).isEqualTo(english.getString("insights[0].id"));
        assertThat(german.getString("insights[0].data.locale")).startsWith("de");
        assertThat(german.getString("insights[0].title")).endsWith("verplant").contains("Std.");
        report(monday).then().body("report.title", containsString("Deine Woche"));

        profile(Map.of("locale", "en"));
        assertThat(insights(monday, "").getString("insights[0].title")).endsWith("booked");
    }

    private static void unchanged(String path) {
        var tag = Api.as("alice").get(path).then().statusCode(200).extract().header("ETag");

        Api.as("alice")
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
    }

    private static JsonPath insights(LocalDate week, String more) {
        return list("alice", week, more).then().statusCode(200).extract().jsonPath();
    }

    private static Response list(String person, LocalDate week, String more) {
        return Api.as(person).get("/api/ai/insights?start=" + week + "&end=" + week.plusWeeks(1) + more);
    }

    private static List<String> ids(JsonPath page) {
        return page.getList("insights.id", String.class);
    }

    private static JsonPath regenerate(LocalDate week) {
        return Api.as("alice")
                .contentType(ContentType.JSON)
                .body(Map.of("start", week.toString(), "end", week.plusWeeks(1).toString()))
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static Response change(String insight, Map<String, ?> change) {
        return Api.as("alice").contentType(ContentType.JSON).body(change).patch("/api/ai/insights/{id}", insight);
    }

    private static Response report(LocalDate week) {
        return Api.as("alice")
                .contentType(ContentType.JSON)
                .body(Map.of("weekOf", week.toString()))
                .post("/api/ai/insights/weekly");
    }

    private static Response reports(String query) {
        return Api.as("alice").get("/api/ai/reports/weekly?" + query);
    }

    private static Response profile(Map<String, ?> change) {
        return Api.as("alice").contentType(ContentType.JSON).body(change).patch("/api/users/me");
    }
}
