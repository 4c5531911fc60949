package dev.chronos.presence.roster;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/**
 * A calendar as it is in Redis at one moment.
 *
 * @param epoch changes when Redis loses the calendar; empty when nobody was ever there
 * @param version counts the changes within the epoch
 * @param entries user, owner, entry
 */
public record Snapshot(String epoch, long version, Map<String, Map<String, Entry>> entries) {

    /** All that others may see, first come first. */
    public Collection<Member> members() {
        return entries.entrySet().stream()
                .map(row -> Member.fold(row.getKey(), row.getValue().values()))
                .filter(Objects::nonNull)
                .sorted(Member.BY_ARRIVAL)
                .toList();
    }
}
