package dev.chronos.insights.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets through ten events of a kind in a minute: an outage is told, not every request of it. */
final class EventRate {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST = 10;
    private static final int MOST_KINDS = 1_000;

    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KINDS;
        }
    };

    private record Window(Instant begin, int events) {}

    /** Counts an event, and says whether it may go. */
    synchronized boolean admits(String kind, Instant now) {
        var window = windows.get(kind);
        var current = window == null || !now.isBefore(window.begin().plus(WINDOW)) ? new Window(now, 0) : window;
        windows.put(kind, new Window(current.begin(), Math.min(current.events() + 1, MOST + 1)));
        return current.events() < MOST;
    }
}
