package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.PlantedInsights;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list in pages. */
@ServiceTest
class InsightPagesTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    /** The order of the list, in words of SQL that the service does not use. */
    private static final String ALL = """
            select "id" from "insights" where "userId" = ?
            order by (case when "data" ->> 'rule' = 'r01' then 0 else 1 end), "score" desc nulls last, "id\"""";

    @ParameterizedTest
    @CsvSource({"0, 50, 1", "1, 50, 1", "50, 50, 1", "51, 50, 2", "200, 200, 1", "201, 200, 2", "7, 1, 7", "9, 2, 5"})
    void pages_show_every_row_once_and_in_order(int rows, int limit, int pages) {
        var user = WebApp.user("UTC", 1);
        PlantedInsights.many(user, rows);

        var walked = walk(user, WEEK + "&limit=" + limit, () -> {});

        assertThat(walked).hasSize(pages);
        assertThat(walked).allSatisfy(page -> assertThat(page.size()).isLessThanOrEqualTo(limit));
        assertThat(flat(walked)).isEqualTo(all(user));
    }

    @Test
    void the_head_comes_first_and_numbers_of_every_kind_have_a_place() {
        var user = WebApp.user("UTC", 1);
        PlantedInsights.many(user, 9);
        for (var score :
                new String[] {"'NaN'", "'Infinity'", "'-Infinity'", "null", "-0.0", "1e-300", "0.30000000000000004"}) {
            PlantedInsights.one(user, "\"score\" = " + score);
        }
        PlantedInsights.one(user, "\"score\" = 0.1, \"data\" = '{\"rule\": \"r01\"}'");
        PlantedInsights.one(user, "\"score\" = 0.1, \"data\" = '[\"r01\"]'");

        assertThat(flat(walk(user, WEEK + "&limit=1", () -> {}))).hasSize(18).doesNotHaveDuplicates();
    }

    @Test
    void what_the_user_does_between_two_pages_repeats_and_hides_nothing() {
        var user = WebApp.user("UTC", 1);
        PlantedInsights.many(user, 20);
        var all = all(user);
        var change = new ArrayList<>(all);
        Collections.shuffle(change, new Random(7));

        var walked = walk(
                user,
                WEEK + "&limit=3",
                () -> Map.of("isRead", true, "isDismissed", true)
                        .forEach((member, value) -> user.asks()
                                .body(Map.of(member, value))
                                .patch("/api/ai/insights/" + change.remove(0))
                                .then()
                                .statusCode(200)));

        assertThat(flat(walked)).isEqualTo(all);
    }

    @Test
    void a_row_that_leaves_the_filter_between_two_pages_leaves_no_gap() {
        var user = WebApp.user("UTC", 1);
        PlantedInsights.many(user, 20);
        var all = all(user);
        var first = user.asks().get(WEEK + "&limit=5&unread=true").jsonPath();
        Rows.execute("update \"insights\" set \"isRead\" = true where \"id\" in (?, ?)", all.get(4), all.get(12));

        var second = user.asks()
                .get(WEEK + "&limit=20&unread=true&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        var expected = new ArrayList<>(all.subList(5, 20));
        expected.remove(all.get(12));
        assertThat(second.<String>getList("insights.id")).isEqualTo(expected);
    }

    @Test
    void a_filter_shows_what_it_names_and_nothing_else() {
        var user = WebApp.user("UTC", 1);
        var tip = PlantedInsights.one(user, "\"score\" = 0.9");
        var read = PlantedInsights.one(user, "\"type\" = 'WARNING', \"isRead\" = true, \"score\" = 0.8");
        var gone = PlantedInsights.one(user, "\"type\" = 'PATTERN', \"isDismissed\" = true, \"score\" = 0.7");
        var bare = PlantedInsights.one(user, "\"score\" = null");

        shows(user, "", tip, read, gone, bare);
        shows(user, "&type=TIP", tip, bare);
        shows(user, "&type=WARNING,PATTERN", read, gone);
        shows(user, "&type=WARNING&type=TIP", tip, read, bare);
        shows(user, "&type=ACHIEVEMENT");
        shows(user, "&unread=true", tip, gone, bare);
        shows(user, "&unread=false", read);
        shows(user, "&dismissed=true", gone);
        shows(user, "&dismissed=false", tip, read, bare);
        shows(user, "&minScore=0.8", tip, read);
        shows(user, "&minScore=0", tip, read, gone);
        shows(user, "&minScore=0.8&unread=true&type=TIP,WARNING", tip);
    }

    @Test
    void a_filter_sees_a_change_of_the_rows_at_once() {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        user.asks().get(WEEK + "&type=TIME_USAGE").then().body("insights.size()", equalTo(1));
        var clash = user.event("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z");

        user.asks().get(WEEK + "&type=TIME_USAGE").then().body("insights.size()", equalTo(2));
        Rows.execute("delete from \"events\" where \"id\" = ?", clash);
        user.asks().get(WEEK + "&type=TIME_USAGE").then().body("insights.size()", equalTo(1));
    }

    @Test
    void a_cursor_is_of_one_list() {
        var user = WebApp.user("UTC", 1);
        var other = WebApp.user("UTC", 1);
        PlantedInsights.many(user, 3);
        PlantedInsights.many(other, 3);
        var cursor = user.asks().get(WEEK + "&limit=1").jsonPath().getString("nextCursor");

        user.asks().get(WEEK + "&limit=2&cursor=" + cursor).then().body("insights.size()", equalTo(2));
        refused(other, WEEK + "&cursor=" + cursor);
        refused(user, WEEK + "&type=TIP&cursor=" + cursor);
        refused(user, "/api/ai/insights?start=2026-03-02&end=2026-03-10&cursor=" + cursor);
        refused(user, "/api/ai/insights?cursor=" + cursor);
        refused(user, WEEK + "&cursor=" + cursor.toLowerCase(Locale.ROOT));
        refused(user, WEEK + "&cursor=%F0%9F%9A%80");
    }

    @ParameterizedTest
    @CsvSource({
        "type=SADNESS, 400, type",
        "type=TIP%2C, 400, type",
        "type=tip, 400, type",
        "unread=yes, 400, unread",
        "dismissed=1, 400, dismissed",
        "minScore=high, 400, minScore",
        "minScore=NaN, 400, minScore",
        "minScore=1e999, 400, minScore",
        "minScore=1.01, 422, minScore",
        "minScore=-0.1, 422, minScore",
        "limit=ten, 400, limit",
        "limit=99999999999999999999, 400, limit",
        "limit=0, 422, limit",
        "limit=-1, 422, limit",
        "limit=201, 422, limit",
        "start=2026-03-02, 400, end",
        "start=2026-03-09&end=2026-03-02, 422, end",
        "start=2026-03-02&end=2027-04-08, 422, end",
        "start=2026-02-30&end=2026-03-02, 400, start",
        "start=2026-03-02T00:00:00[Mars/Base]&end=2026-03-09, 400, start"
    })
    void a_bad_parameter_is_named(String query, int status, String parameter) {
        WebApp.user("UTC", 1)
                .asks()
                .get("/api/ai/insights?" + query.replace("[", "%5B").replace("]", "%5D"))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(parameter));
    }

    private static List<List<String>> walk(WebApp user, String path, Runnable between) {
        var pages = new ArrayList<List<String>>();
        JsonPath page = user.asks().get(path).then().statusCode(200).extract().jsonPath();
        pages.add(page.getList("insights.id"));
        while (page.getString("nextCursor") != null) {
            between.run();
            page = user.asks()
                    .get(path + "&cursor=" + page.getString("nextCursor"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            pages.add(page.getList("insights.id"));
        }
        return pages;
    }

    private static List<String> flat(List<List<String>> pages) {
        return pages.stream().flatMap(List::stream).toList();
    }

    private static List<String> all(WebApp user) {
        return Rows.query(ALL, user.userId()).stream()
                .map(row -> (String) row.get("id"))
                .toList();
    }

    private static void shows(WebApp user, String filter, String... ids) {
        assertThat(user.asks()
                        .get(WEEK + filter)
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath()
                        .<String>getList("insights.id"))
                .as(filter)
                .containsExactly(ids);
    }

    private static void refused(WebApp user, String path) {
        user.asks().get(path).then().statusCode(400).body("code", equalTo("invalid-cursor"));
    }
}
