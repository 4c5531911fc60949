package dev.chronos.presence.roster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.lease.Leases;
import dev.chronos.presence.lease.Reaper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** People who come by polling. Each is an owner of its own, so that any instance can serve the next poll. */
@ApplicationScoped
public class Visitors {
    private final PresenceStore store;
    private final Leases leases;
    private final Reaper reaper;
    private final Clock clock;
    private final PresenceConfig config;

    Visitors(PresenceStore store, Leases leases, Reaper reaper, Clock clock, PresenceConfig config) {
        this.store = store;
        this.leases = leases;
        this.reaper = reaper;
        this.clock = clock;
        this.config = config;
    }

    /** Comes, or stays for another lease. Answers FULL when there is no room. */
    public Uni<PutOutcome> join(Seat seat, Profile profile, @Nullable JsonNode meta) {
        return attempt(seat, profile, meta)
                .chain(outcome -> outcome == PutOutcome.LOST
                        ? reaper.reap(owner(seat)).chain(() -> attempt(seat, profile, meta))
                        : Uni.createFrom().item(outcome))
                .chain(outcome -> outcome == PutOutcome.FULL
                        ? leases.retire(owner(seat), Duration.ZERO).replaceWith(outcome)
                        : Uni.createFrom().item(outcome));
    }

    /** Goes; who was not there may go as well. */
    public Uni<Void> leave(Seat seat) {
        return store.put(owner(seat), seat, null, config.maxMembers())
                .chain(() -> leases.retire(owner(seat), Duration.ZERO));
    }

    /** True when the person is in the calendar through this door. */
    public static boolean isIn(Snapshot snapshot, Seat seat) {
        var entries = snapshot.entries().get(seat.userId());
        return entries != null && entries.containsKey(owner(seat));
    }

    private Uni<PutOutcome> attempt(Seat seat, Profile profile, @Nullable JsonNode meta) {
        return leases.open(owner(seat), config.visitorLease())
                .chain(open -> open
                        ? store.snapshot(seat.calendarId())
                        : Uni.createFrom().nullItem())
                .chain(snapshot -> snapshot == null
                        ? Uni.createFrom().item(PutOutcome.LOST)
                        : store.put(owner(seat), seat, entry(seat, snapshot, profile, meta), config.maxMembers()));
    }

    /** The same entry again while nothing has changed, so that a mere heartbeat is no change for anybody. */
    private Entry entry(Seat seat, Snapshot snapshot, Profile profile, @Nullable JsonNode meta) {
        var entries = snapshot.entries().get(seat.userId());
        var before = entries == null ? null : entries.get(owner(seat));
        var now = clock.millis();
        if (before == null) {
            return new Entry(now, 1, Activity.ACTIVE, now, null, null, Via.HTTP, profile, meta);
        }
        return new Entry(
                before.joinedAt(),
                1,
                Activity.ACTIVE,
                before.focusedAt(),
                before.view(),
                before.edit(),
                Via.HTTP,
                profile,
                meta == null ? before.meta() : meta);
    }

    private static String owner(Seat seat) {
        return "h:%s:%s".formatted(seat.userId(), seat.calendarId());
    }
}
