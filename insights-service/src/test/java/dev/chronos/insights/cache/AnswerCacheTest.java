package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.PlantedInsights;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
class AnswerCacheTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @Inject
    RedisDataSource redis;

    @Inject
    MeterRegistry meters;

    @Test
    void an_answer_is_kept_under_its_user_and_range_for_a_while() {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");

        var first = user.asks().get(WEEK).then().statusCode(200).extract().asString();
        var runs = runs();
        var second = user.asks().get(WEEK).then().statusCode(200).extract().asString();

        assertThat(runs()).isEqualTo(runs);
        assertThat(second).isEqualTo(first);
        assertThat(redis.value(String.class).get(key(user))).endsWith(first);
        assertThat(redis.key().ttl(key(user))).isBetween(1L, 300L);
    }

    @Test
    void a_message_drops_the_answers_of_the_users_it_names() {
        var user = WebApp.user("UTC", 1);
        user.asks().get(WEEK).then().statusCode(200);
        assertThat(redis.key().exists(key(user))).isTrue();

        redis.pubsub(String.class).publish("chronos:content", "nonsense");
        redis.pubsub(String.class)
                .publish(
                        "chronos:content",
                        "{\"calendarId\":\"c\",\"version\":2,\"userIds\":[\"" + user.userId() + "\"]}");

        await().atMost(Duration.ofSeconds(5)).until(() -> !redis.key().exists(key(user)));
    }

    @Test
    void what_the_user_marks_shows_at_once_and_finds_nothing_anew() {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        var id = user.asks().get(WEEK).then().extract().<String>path("insights[0].id");
        var runs = runs();

        user.asks()
                .body("{\"isRead\":true}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);

        user.asks().get(WEEK).then().body("insights[0].isRead", equalTo(true));
        user.asks().get(WEEK).then().body("insights[0].isRead", equalTo(true));
        assertThat(runs()).isEqualTo(runs);
        user.asks()
                .body("{\"isDismissed\":true}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);
        user.asks().get(WEEK).then().body("insights[0].isDismissed", equalTo(true));
        assertThat(runs()).isEqualTo(runs + 1);
    }

    @Test
    void whatever_the_web_app_writes_shows_at_once() {
        var user = WebApp.user("UTC", 1);
        user.asks().get(WEEK).then().body("insights.size()", equalTo(0));

        var event = user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        user.asks().get(WEEK).then().body("insights.data.rule", hasItem("r01"));
        var tip = PlantedInsights.one(user, "");
        user.asks().get(WEEK).then().body("insights.id", hasItem(tip));
        Rows.execute(
                "update \"insights\" set \"title\" = 'Other', \"updatedAt\" = \"updatedAt\" - interval '1 hour' where \"id\" = ?",
                tip);
        user.asks().get(WEEK).then().body("insights.title", hasItem("Other"));
        Rows.execute("update \"insights\" set \"isRead\" = true where \"id\" = ?", tip);
        user.asks().get(WEEK).then().body("insights.find { it.id == '" + tip + "' }.isRead", equalTo(true));
        Rows.execute("delete from \"insights\" where \"id\" = ?", tip);
        user.asks().get(WEEK).then().body("insights.id", not(hasItem(tip)));
        Rows.execute("delete from \"events\" where \"id\" = ?", event);
        user.asks().get(WEEK).then().body("insights.size()", equalTo(0));
    }

    @Test
    void the_report_of_the_week_shows_at_once() {
        var user = WebApp.user("UTC", 1);
        user.asks().get(WEEK).then().body("insights.size()", equalTo(0));
        redis.key().persist(key(user));

        var report = user.asks()
                .body("{\"weekOf\":\"2026-03-02\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .extract()
                .<String>path("report.id");

        user.asks().get(WEEK).then().body("insights.id", hasItem(report));
    }

    @Test
    void what_a_guest_answers_shows_after_a_moment() {
        var user = WebApp.user("UTC", 1);
        var event = user.event("2026-03-02T09:00:00Z", "2026-03-02T15:00:00Z");
        var before = user.asks().get(WEEK).then().extract().asString();
        user.guest(event, "ACCEPTED");

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !user.asks().get(WEEK).asString().equals(before));
    }

    @Test
    void ten_regenerations_at_once_are_one() throws InterruptedException {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        user.asks().get(WEEK).then().statusCode(200);
        var rows = rows(user);
        var runs = runs();

        // Another instance is making the answer until all ten have come.
        var lock = "insights:" + user.userId() + ":flight:2026-03-02";
        redis.value(String.class).psetex(lock, 7_000, "another");
        var asked = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> regenerated(user)))
                .toList();
        Thread.sleep(3_000);
        redis.key().del(lock);

        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(runs()).isEqualTo(runs + 1);
        assertThat(rows(user)).isEqualTo(rows);
        regenerated(user);
        assertThat(runs()).isEqualTo(runs + 2);
    }

    private static String regenerated(WebApp user) {
        return user.asks()
                .body("{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}")
                .post("/api/ai/insights")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Map<String, Object>> rows(WebApp user) {
        return Rows.query("select * from \"insights\" where \"userId\" = ? order by \"id\"", user.userId());
    }

    private long runs() {
        return meters.find("chronos.insights.generate").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private static String key(WebApp user) {
        return "insights:" + user.userId() + ":2026-03-02";
    }
}
