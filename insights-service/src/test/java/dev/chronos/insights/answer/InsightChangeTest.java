package dev.chronos.insights.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user does with an insight, and what it does to the row. */
@ServiceTest
class InsightChangeTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"isRead":true}                                                            | isRead
            {"isDismissed":true}                                                       | isDismissed
            {"actionTaken":"move-it"}                                                  | actionTaken actionTakenAt
            {"isRead":true,"isDismissed":true,"actionTaken":"move-it"} | isRead isDismissed actionTaken actionTakenAt
            """)
    void a_change_leaves_the_other_columns_alone(String change, String changed) {
        var user = WebApp.user("UTC", 1);
        var id = planted(user, "{\"k\": [1, 2.50, null]}", "[{\"id\": \"move-it\"}]");
        var before = row(id);

        user.asks().body(change).patch("/api/ai/insights/" + id).then().statusCode(200);

        var after = row(id);
        var expected = new ArrayList<>(List.of(changed.split(" ")));
        expected.add("updatedAt");
        assertThat(after.keySet())
                .allSatisfy(column -> assertThat(after.get(column).equals(before.get(column)))
                        .as(column)
                        .isNotEqualTo(expected.contains(column)));
    }

    @Test
    void the_answer_is_the_row_as_it_was_committed() {
        var user = WebApp.user("UTC", 1);
        var id = planted(user, "{\"k\": 1}", "[{\"id\": \"move-it\"}]");

        var answer = user.asks()
                .body("{\"actionTaken\":\"move-it\"}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200)
                .body("createdAt", equalTo("2026-03-01T23:30:15.123Z"))
                .body("data.k", equalTo(1))
                .extract()
                .asString();

        assertThat(user.asks().get("/api/ai/insights/" + id).asString()).isEqualTo(answer);
        var stored = (Timestamp) Rows.query("select \"actionTakenAt\" as \"at\" from \"insights\" where \"id\" = ?", id)
                .get(0)
                .get("at");
        assertThat(answer).contains(stored.toLocalDateTime().toString().substring(0, 19));
    }

    @Test
    void a_refused_change_changes_nothing() {
        var user = WebApp.user("UTC", 1);
        var id = planted(user, "{}", "[{\"id\": \"move-it\"}]");
        var before = row(id);

        user.asks()
                .body("{\"isRead\":true,\"actionTaken\":\"format-disk\"}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/actionTaken"));

        assertThat(row(id)).isEqualTo(before);
    }

    @Test
    void making_an_insight_again_keeps_what_the_user_did() {
        var user = WebApp.user("UTC", 1);
        user.guest(user.event("2026-03-02T09:00:00Z", "2026-03-02T13:30:00Z"), "ACCEPTED");
        user.event("2026-03-02T10:00:00Z", "2026-03-02T11:30:00Z");
        var found = user.asks().get(WEEK).then().statusCode(200).extract();
        var id = found.<String>path("insights[0].id");
        var action = found.<String>path("insights[0].suggestedActions[0].id");
        user.asks()
                .body(Map.of("isRead", true, "isDismissed", true, "actionTaken", action))
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);
        var done = row(id);
        Rows.execute("update \"insights\" set \"title\" = 'Stale' where \"id\" = ?", id);

        user.asks()
                .body("{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}")
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .body("insights[0].isRead", equalTo(true));

        assertThat(row(id)).isEqualTo(done);
    }

    @Test
    void changes_at_the_same_time_all_last() {
        var user = WebApp.user("UTC", 1);
        var changes = List.of("{\"isRead\":true}", "{\"isDismissed\":true}", "{\"actionTaken\":\"move-it\"}");
        for (var round = 0; round < 10; round++) {
            var id = planted(user, "{}", "[{\"id\": \"move-it\"}]");

            changes.stream()
                    .map(change -> CompletableFuture.runAsync(() -> user.asks()
                            .body(change)
                            .patch("/api/ai/insights/" + id)
                            .then()
                            .statusCode(200)))
                    .toList()
                    .forEach(CompletableFuture::join);

            assertThat(row(id))
                    .containsEntry("isRead", "true")
                    .containsEntry("isDismissed", "true")
                    .containsEntry("actionTaken", "\"move-it\"");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [1, {"a": 2}] | {"not": "a list"}
            "text"        | 7
            null          | null
            """)
    void json_of_any_shape_is_shown_as_the_web_app_stored_it(String data, String actions) {
        var user = WebApp.user("UTC", 1);
        var id = planted(user, data, actions);
        Rows.execute("update \"insights\" set \"validTo\" = 'infinity' where \"id\" = ?", id);

        user.asks().get(WEEK).then().statusCode(200).body("insights.id", hasItem(id));
        var answer = user.asks().get("/api/ai/insights/" + id).then().statusCode(200);

        answer.body("actionTaken", nullValue());
        assertThat(answer.extract().asString().replace(" ", ""))
                .contains("\"data\":" + data.replace(" ", ""))
                .contains("\"suggestedActions\":" + actions.replace(" ", ""));
    }

    /** A row as the web app writes it. */
    private static String planted(WebApp user, String data, String actions) {
        var id = "i" + UUID.randomUUID();
        Rows.execute("""
                insert into "insights" ("id", "type", "category", "title", "content", "data", "score", "confidence",
                    "validFrom", "validTo", "suggestedActions", "createdAt", "updatedAt", "userId")
                values (?, 'TIP', 'focus', 'A tip', 'Text', ?::jsonb, 0.5, 0.25, '2026-03-03 00:00', '2026-03-05 12:00:00.5',
                    ?::jsonb, '2026-03-01 23:30:15.123', '2026-03-01 23:30:15.123', ?)""", id, data, actions, user.userId());
        return id;
    }

    /** Every column as JSON text. */
    private static Map<String, Object> row(String id) {
        var columns = new HashMap<String, Object>();
        Rows.query(
                        "select c.key, c.value::text as value from \"insights\" i, jsonb_each(to_jsonb(i)) c where i.\"id\" = ?",
                        id)
                .forEach(column -> columns.put((String) column.get("key"), column.get("value")));
        return columns;
    }
}
