package dev.chronos.presence.roster;

import dev.chronos.presence.roster.RosterChange.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of one calendar, kept by applying the log in order. Pure: knows neither Redis nor time. Every method that
 * changes it answers what others must be told, and what it answers is always the difference between what was visible
 * before and after, so that tellings and the list can never disagree.
 */
final class Roster {
    private final Map<String, Member> visible = new HashMap<>();
    /** Members of a lost epoch, shown until their owners had time to declare them again. */
    private final Map<String, Member> carried = new HashMap<>();

    private String epoch = "";
    private long version;

    /** What became of an event. */
    enum Outcome {
        /** It was the next one. */
        APPLIED,
        /** It is older than what is known. */
        STALE,
        /** Something before it is missing: take a snapshot. */
        GAP
    }

    /** Applies the next event; what must be told is appended to {@code changes}. */
    Outcome apply(LogEvent event, List<RosterChange> changes) {
        if (!event.epoch().equals(epoch)) {
            return Outcome.GAP;
        }
        if (event.version() <= version) {
            return Outcome.STALE;
        }
        if (event.version() > version + 1) {
            return Outcome.GAP;
        }
        version = event.version();
        show(event.userId(), event.entries().values(), changes);
        return Outcome.APPLIED;
    }

    /**
     * Takes the snapshot for the truth. When its epoch is another one, or its version went back, Redis has lost data:
     * then those who are missing stay visible until {@link #endQuarantine}.
     *
     * @return true when a quarantine has begun
     */
    boolean replace(Snapshot snapshot, List<RosterChange> changes) {
        var lostData = !epoch.isEmpty() && (!snapshot.epoch().equals(epoch) || snapshot.version() < version);
        if (lostData) {
            carried.putAll(visible);
        }
        epoch = snapshot.epoch();
        version = snapshot.version();
        var users = new HashSet<>(visible.keySet());
        users.addAll(snapshot.entries().keySet());
        for (var userId : users) {
            show(userId, snapshot.entries().getOrDefault(userId, Map.of()).values(), changes);
        }
        return lostData;
    }

    /** Lets go of those that nobody has declared again. */
    void endQuarantine(List<RosterChange> changes) {
        var unseen = new ArrayList<>(carried.keySet());
        carried.clear();
        for (var userId : unseen) {
            change(userId, null, changes);
        }
    }

    Collection<Member> visible() {
        return visible.values().stream().sorted(Member.BY_ARRIVAL).toList();
    }

    private void show(String userId, Collection<Entry> entries, List<RosterChange> changes) {
        var member = Member.fold(userId, entries);
        if (member != null) {
            carried.remove(userId);
        }
        change(userId, member == null ? carried.get(userId) : member, changes);
    }

    private void change(String userId, @Nullable Member after, List<RosterChange> changes) {
        var before = after == null ? visible.remove(userId) : visible.put(userId, after);
        if (after != null && before == null) {
            changes.add(new RosterChange(Kind.ADDED, after));
        } else if (after == null && before != null) {
            changes.add(new RosterChange(Kind.REMOVED, before));
        } else if (after != null && !after.equals(before)) {
            changes.add(new RosterChange(Kind.UPDATED, after));
        }
    }
}
