package dev.chronos.insights.narrate.budget;

import dev.chronos.insights.narrate.LlmConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Answers that were found good, by the hash of the question, under {@code insights:llm:answer:{hash}}. They hold slots, not
 * numbers, so one answer serves whoever has the same question; it is verified again for each. A failure is a miss.
 */
@ApplicationScoped
public class AnswerMemory {
    private final ReactiveRedisDataSource redis;
    private final LlmConfig config;

    AnswerMemory(ReactiveRedisDataSource redis, LlmConfig config) {
        this.redis = redis;
        this.config = config;
    }

    /** Null when there is none. */
    public Uni<@Nullable String> get(String hash) {
        return bounded(redis.value(String.class).get(key(hash)));
    }

    /** Keeps an answer for a while. */
    public Uni<Void> put(String hash, String answer) {
        return bounded(redis.value(String.class)
                        .setex(key(hash), config.answerTtl().toSeconds(), answer))
                .replaceWithVoid();
    }

    private <T> Uni<@Nullable T> bounded(Uni<T> command) {
        return command.ifNoItem()
                .after(config.redisPatience())
                .fail()
                .onFailure()
                .recoverWithNull();
    }

    private static String key(String hash) {
        return "insights:llm:answer:" + hash;
    }
}
