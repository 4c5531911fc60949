package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.PlantedInsights;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Redis;
import dev.chronos.testkit.Rows;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(RedisAwayTest.OwnRedis.class)
class RedisAwayTest {
    /** The profile lives in another class loader than the test: only the JVM's own properties are common to both. */
    private static final int PORT =
            (int) System.getProperties().computeIfAbsent("test.own-redis", key -> Redis.freePort());

    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    /** A Redis that this test may stop. */
    public static final class OwnRedis implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.redis.hosts", "redis://127.0.0.1:" + PORT, "chronos.insights.cache-patience", "PT0.25S");
        }
    }

    @Inject
    RedisDataSource client;

    @Inject
    MeterRegistry meters;

    @Test
    void without_redis_the_answers_are_the_same() {
        var redis = Redis.embedded(PORT);
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        user.event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
        PlantedInsights.many(user, 5);
        var with = user.asks().get(WEEK).then().statusCode(200).extract();
        var pages = pages(user);
        assertThat(client.key().exists("insights:" + user.userId() + ":2026-03-02"))
                .isTrue();

        client.execute("CLIENT", "PAUSE", "2500", "ALL");
        sameAnswers(user, with, pages);
        redis.stop();
        sameAnswers(user, with, pages);

        changesShow(user);
        user.asks()
                .body("{\"weekOf\":\"2026-03-02\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(201);
        RestAssured.given().get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }

    private void sameAnswers(WebApp user, ExtractableResponse<?> with, List<String> pages) {
        var started = System.nanoTime();
        var without = user.asks().get(WEEK).then().statusCode(200).extract();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        assertThat(without.asString()).isEqualTo(with.asString());
        user.asks()
                .header("If-None-Match", with.header("ETag"))
                .get(WEEK)
                .then()
                .statusCode(304);
        assertThat(pages(user)).isEqualTo(pages);
        var runs = runs();
        user.asks().get(WEEK).then().statusCode(200);
        assertThat(runs()).as("findings made again although nothing changed").isEqualTo(runs);
        var asked = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> user.asks()
                        .body("{\"start\":\"2026-03-02\",\"end\":\"2026-03-09\"}")
                        .post("/api/ai/insights")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()))
                .toList();
        assertThat(asked.stream().map(CompletableFuture::join).distinct()).containsExactly(with.asString());
    }

    private static void changesShow(WebApp user) {
        var id = user.asks().get(WEEK).<String>path("insights[1].id");
        user.asks()
                .body("{\"isRead\":true}")
                .patch("/api/ai/insights/" + id)
                .then()
                .statusCode(200);
        user.asks().get(WEEK).then().body("insights[1].isRead", equalTo(true));
        Rows.execute("delete from \"events\" where \"userId\" = ?", user.userId());
        user.asks().get(WEEK).then().body("insights.size()", equalTo(5));
    }

    private static List<String> pages(WebApp user) {
        var pages = new ArrayList<String>();
        for (var cursor = ""; cursor != null; ) {
            var page =
                    user.asks().get(WEEK + "&type=TIP&limit=2" + cursor).then().statusCode(200);
            pages.add(page.extract().asString());
            var next = page.extract().<String>path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return pages;
    }

    private long runs() {
        return meters.find("chronos.insights.generate").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }
}
