package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import dev.chronos.testkit.Redis;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(RedisAwayTest.OwnRedis.class)
class RedisAwayTest {
    private static final int PORT = Redis.freePort();
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    /** A Redis that this test may stop. */
    public static final class OwnRedis implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.redis.hosts", "redis://127.0.0.1:" + PORT);
        }
    }

    @Test
    void without_redis_the_answers_are_the_same() {
        var redis = Redis.embedded(PORT);
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");
        user.event("2026-03-02T10:00:00Z", "2026-03-02T12:00:00Z");
        var with = user.asks().get(WEEK).then().statusCode(200).extract().asString();

        redis.stop();

        var started = System.nanoTime();
        var without = user.asks().get(WEEK).then().statusCode(200).extract().asString();
        assertThat(without).isEqualTo(with);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        user.asks()
                .body("{\"weekOf\":\"2026-03-02\"}")
                .post("/api/ai/insights/weekly")
                .then()
                .statusCode(201);
        RestAssured.given().get("/nowhere").then().statusCode(404).body("code", equalTo("not-found"));
    }
}
