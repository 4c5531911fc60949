package dev.chronos.insights.cache;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Of which state of the rows this instance has written findings lately. While Redis is away that is enough to list them
 * again instead of making them again.
 */
final class RecentFindings {
    private static final int MOST = 10_000;

    private final Map<String, Written> written = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
            return size() > MOST;
        }
    };
    private final long lifeNanos;

    RecentFindings(Duration life) {
        lifeNanos = life.toNanos();
    }

    private record Written(String evidence, long nanos) {}

    /** Notes that the findings of a range were written. */
    synchronized void note(String userId, String range, String evidence) {
        written.put(userId + "|" + range, new Written(evidence, System.nanoTime()));
    }

    /** True when the findings of this state were written, not too long ago. */
    synchronized boolean knows(String userId, String range, String evidence) {
        var last = written.get(userId + "|" + range);
        return last != null && last.evidence().equals(evidence) && System.nanoTime() - last.nanos() < lifeNanos;
    }
}
