package dev.chronos.insights.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chronos.insights.ServiceTest;
import dev.chronos.insights.fixture.WebApp;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ServiceTest
class AnswerCacheTest {
    private static final String WEEK = "/api/ai/insights?start=2026-03-02&end=2026-03-09";

    @Inject
    RedisDataSource redis;

    @Test
    void an_answer_is_kept_under_its_user_and_range_for_a_while() {
        var user = WebApp.user("UTC", 1);
        user.event("2026-03-02T09:00:00Z", "2026-03-02T11:00:00Z");

        var first = user.asks().get(WEEK).then().statusCode(200).extract().asString();
        var second = user.asks().get(WEEK).then().statusCode(200).extract().asString();

        var key = "insights:" + user.userId() + ":2026-03-02";
        assertThat(second).isEqualTo(first);
        assertThat(redis.value(String.class).get(key)).endsWith(first);
        assertThat(redis.key().ttl(key)).isBetween(1L, 300L);
    }

    @Test
    void a_message_drops_the_answers_of_the_users_it_names() {
        var user = WebApp.user("UTC", 1);
        user.asks().get(WEEK).then().statusCode(200);
        var key = "insights:" + user.userId() + ":2026-03-02";
        assertThat(redis.key().exists(key)).isTrue();

        redis.pubsub(String.class).publish("chronos:content", "nonsense");
        redis.pubsub(String.class)
                .publish(
                        "chronos:content",
                        "{\"calendarId\":\"c\",\"version\":2,\"userIds\":[\"" + user.userId() + "\"]}");

        await().atMost(Duration.ofSeconds(5)).until(() -> !redis.key().exists(key));
    }
}
