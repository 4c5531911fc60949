package dev.chronos.insights.narrate.budget;

import dev.chronos.insights.narrate.FallbackReason;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The budgets of one instance by itself, for one day; bounded in memory. */
final class LocalCounters {
    private static final int MOST_USERS = 10_000;

    private final Map<String, Long> calls = new HashMap<>();
    private LocalDate day = LocalDate.EPOCH;
    private long tokens;

    /** Null when granted. */
    synchronized @Nullable FallbackReason take(
            LocalDate today, String userId, long mostCalls, long wanted, long mostTokens) {
        turnTo(today);
        var made = calls.getOrDefault(userId, 0L);
        if (made >= mostCalls || calls.size() >= MOST_USERS && made == 0) {
            return FallbackReason.USER_BUDGET_SPENT;
        }
        if (tokens + wanted > mostTokens) {
            return FallbackReason.TENANT_BUDGET_SPENT;
        }
        calls.put(userId, made + 1);
        tokens += wanted;
        return null;
    }

    synchronized void settle(LocalDate takenOn, String userId, long difference, boolean called) {
        if (!takenOn.equals(day)) {
            return;
        }
        tokens += difference;
        if (!called) {
            calls.computeIfPresent(userId, (id, made) -> made - 1);
        }
    }

    private void turnTo(LocalDate today) {
        if (!today.equals(day)) {
            day = today;
            tokens = 0;
            calls.clear();
        }
    }
}
