package dev.chronos.presence.roster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One person as others see them: the fold of what all owners declare.
 *
 * @param userId the person
 * @param joinedAt when the earliest of the tabs that are still there came
 * @param name display name
 * @param avatar URL of a picture, or null
 * @param state the most active of all tabs
 * @param view what the tab shows that spoke last; null when none said
 * @param editing the event that it edits; null when none
 * @param sessions tabs and visitors
 * @param via the door of the tab that spoke last
 * @param meta what the person's HTTP visitor told of itself; null when there is none
 */
public record Member(
        String userId,
        Instant joinedAt,
        String name,
        @Nullable String avatar,
        Activity state,
        @Nullable JsonNode view,
        @Nullable Edit editing,
        int sessions,
        Via via,
        @Nullable JsonNode meta) {

    /** The order of lists: who came first stands first. */
    public static final Comparator<Member> BY_ARRIVAL =
            Comparator.comparing(Member::joinedAt).thenComparing(Member::userId);

    /** Folds the entries of all owners; null when there are none or all of them are hidden. */
    static @Nullable Member fold(String userId, Collection<Entry> entries) {
        var shown = entries.stream()
                .filter(entry -> entry.state() != Activity.HIDDEN)
                .toList();
        if (shown.isEmpty()) {
            return null;
        }
        // Ties are broken by the arrival, so that every instance folds alike whatever the order of the hash.
        var latest = shown.stream()
                .max(Comparator.comparingLong(Entry::focusedAt).thenComparingLong(Entry::joinedAt))
                .orElseThrow();
        var joinedAt = shown.stream().mapToLong(Entry::joinedAt).min().orElseThrow();
        var state =
                shown.stream().map(Entry::state).min(Comparator.naturalOrder()).orElseThrow();
        var meta = shown.stream()
                .map(Entry::meta)
                .filter(given -> given != null)
                .findFirst()
                .orElse(null);
        return new Member(
                userId,
                Instant.ofEpochMilli(joinedAt),
                latest.profile().name(),
                latest.profile().avatar(),
                state,
                latest.view(),
                latest.edit(),
                shown.stream().mapToInt(Entry::tabs).sum(),
                latest.via(),
                meta);
    }
}
