package dev.chronos.insights.narrate.budget;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls of a user and tokens of the installation, by day of UTC, under {@code insights:llm:calls:{day}:{userId}} and
 * {@code insights:llm:tokens:{day}}. Tokens are taken before a call and settled after it, so that calls at the same time
 * cannot overdraw together. Without Redis each instance grants a share by itself.
 */
@ApplicationScoped
public class Budgets {
    private static final Logger LOG = Logger.getLogger(Budgets.class);
    private static final long TWO_DAYS_IN_SECONDS = 2 * 86_400;

    private final ReactiveRedisDataSource redis;
    private final LlmConfig config;
    private final Clock clock;
    private final LocalCounters local;

    Budgets(ReactiveRedisDataSource redis, LlmConfig config, Clock clock) {
        this.redis = redis;
        this.config = config;
        this.clock = clock;
        local = new LocalCounters();
    }

    /**
     * What was granted, or why not.
     *
     * @param day the day it was taken from
     * @param refusal null when the call may be made
     * @param isLocal taken without Redis
     */
    public record Grant(
            String userId,
            LocalDate day,
            long tokens,
            @Nullable FallbackReason refusal,
            boolean isLocal) {
        Grant refused(FallbackReason reason) {
            return new Grant(userId, day, 0, reason, isLocal);
        }
    }

    /** Takes one call and these tokens, or nothing. */
    public Uni<Grant> take(String userId, long tokens) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return count(callsKey(userId, day), 1)
                .chain(calls -> calls > config.userCalls()
                        ? Uni.createFrom().item(new Grant(userId, day, 0, FallbackReason.USER_BUDGET_SPENT, false))
                        : takeTokens(new Grant(userId, day, tokens, null, false)))
                .ifNoItem()
                .after(config.redisPatience())
                .fail()
                .onFailure()
                .recoverWithItem(away -> takeLocally(userId, day, tokens, away));
    }

    private Uni<Grant> takeTokens(Grant grant) {
        var key = tokensKey(grant.day());
        return count(key, grant.tokens())
                .chain(taken -> taken <= config.tenantTokens()
                        ? Uni.createFrom().item(grant)
                        : count(key, -grant.tokens())
                                .chain(() -> count(callsKey(grant.userId(), grant.day()), -1))
                                .replaceWith(grant.refused(FallbackReason.TENANT_BUDGET_SPENT)));
    }

    private Grant takeLocally(String userId, LocalDate day, long tokens, Throwable away) {
        LOG.debugf("budgets without redis cause=%s", away.getClass().getName());
        var share = config.shareWithoutRedis();
        var calls = Math.max(1, (long) (config.userCalls() * share));
        var most = (long) (config.tenantTokens() * share);
        return new Grant(userId, day, tokens, local.take(day, userId, calls, tokens, most), true);
    }

    /**
     * Gives back what was not used.
     *
     * @param used tokens that the call cost
     * @param called false when no call was made after all
     */
    public Uni<Void> settle(Grant grant, long used, boolean called) {
        if (grant.isLocal()) {
            local.settle(grant.day(), grant.userId(), used - grant.tokens(), called);
            return Uni.createFrom().voidItem();
        }
        var calls = called ? Uni.createFrom().item(0L) : count(callsKey(grant.userId(), grant.day()), -1);
        return calls.chain(() -> count(tokensKey(grant.day()), used - grant.tokens()))
                .ifNoItem()
                .after(config.redisPatience())
                .fail()
                .onFailure()
                .invoke(away -> LOG.debugf(
                        "budget not settled cause=%s", away.getClass().getName()))
                .onFailure()
                .recoverWithItem(0L)
                .replaceWithVoid();
    }

    private Uni<Long> count(String key, long by) {
        return redis.value(Long.class).incrby(key, by).call(() -> redis.key().expire(key, TWO_DAYS_IN_SECONDS));
    }

    private static String callsKey(String userId, LocalDate day) {
        return "insights:llm:calls:" + day + ":" + userId;
    }

    private static String tokensKey(LocalDate day) {
        return "insights:llm:tokens:" + day;
    }
}
