package dev.chronos.presence.roster;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The tabs of one person in one calendar on this instance, and their collapse into one entry. Pure. */
final class Tabs {
    private final Map<String, TabState> tabs = new LinkedHashMap<>();

    /** A tab came. If one is lingering, this is the same person back after a reload: it takes that one's place. */
    void enter(String tabId, TabState tab) {
        var left = tabs.entrySet().stream()
                .filter(other -> other.getValue().lingering())
                .findFirst();
        left.ifPresent(other -> tabs.remove(other.getKey()));
        tabs.put(
                tabId, left.map(other -> tab.since(other.getValue().joinedAt())).orElse(tab));
    }

    void change(String tabId, UnaryOperator<TabState> change) {
        tabs.computeIfPresent(tabId, (id, tab) -> change.apply(tab));
    }

    /** True when it was there. */
    boolean leave(String tabId) {
        return tabs.remove(tabId) != null;
    }

    boolean isLingering(String tabId) {
        var tab = tabs.get(tabId);
        return tab != null && tab.lingering();
    }

    boolean isEmpty() {
        return tabs.isEmpty();
    }

    /** All tabs as one entry; null when there are none. */
    @Nullable Entry entry() {
        if (tabs.isEmpty()) {
            return null;
        }
        var latest = tabs.values().stream()
                .max(Comparator.comparingLong(TabState::focusedAt).thenComparingLong(TabState::joinedAt))
                .orElseThrow();
        var joinedAt =
                tabs.values().stream().mapToLong(TabState::joinedAt).min().orElseThrow();
        var state = tabs.values().stream()
                .map(TabState::state)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Entry(
                joinedAt,
                tabs.size(),
                state,
                latest.focusedAt(),
                latest.view(),
                latest.edit(),
                Via.WS,
                latest.profile(),
                null);
    }
}
