package dev.chronos.presence.roster;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.lease.Declarations;
import dev.chronos.presence.lease.InstanceLease;
import dev.chronos.presence.platform.loop.Loop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings what this instance wants to declare into Redis: per seat one command at a time, the last wish wins, and a wish
 * that could not be delivered is tried again until it is. Runs on the loop only.
 */
@ApplicationScoped
public class Declarer implements Declarations {
    private static final Logger LOG = Logger.getLogger(Declarer.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final PresenceStore store;
    private final InstanceLease lease;
    private final Replicas replicas;
    private final Loop loop;
    private final PresenceConfig config;
    private final Map<Seat, Declaration> declarations = new HashMap<>();

    Declarer(PresenceStore store, InstanceLease lease, Replicas replicas, Loop loop, PresenceConfig config) {
        this.store = store;
        this.lease = lease;
        this.replicas = replicas;
        this.loop = loop;
        this.config = config;
    }

    /** Wants the entry to stand, or with null none. Fails when Redis did not answer; the wish is kept all the same. */
    Uni<PutOutcome> declare(Seat seat, @Nullable Entry entry) {
        var declaration = declarations.computeIfAbsent(seat, unused -> new Declaration());
        declaration.wanted = entry;
        var settled = declaration.whenSettled();
        pump(seat, declaration);
        return settled;
    }

    @Override
    public Uni<Void> redeclare() {
        var all = new ArrayList<Uni<PutOutcome>>();
        for (var seat : List.copyOf(declarations.keySet())) {
            var declaration = declarations.get(seat);
            if (declaration != null && declaration.wanted != null) {
                all.add(declare(seat, declaration.wanted));
            }
        }
        return all.isEmpty()
                ? Uni.createFrom().voidItem()
                : Uni.join().all(all).andCollectFailures().replaceWithVoid();
    }

    @Override
    public void resync(String reason) {
        replicas.resync(reason);
    }

    private void pump(Seat seat, Declaration declaration) {
        if (declaration.inFlight) {
            return;
        }
        var owner = lease.owner();
        if (declaration.isSettled(owner)) {
            if (declaration.wanted == null) {
                declarations.remove(seat, declaration);
            }
            declaration.settle(PutOutcome.DECLARED);
        } else if (owner == null) {
            declaration.fail(new IllegalStateException("no lease yet"));
        } else {
            send(seat, declaration, owner);
        }
    }

    private void send(Seat seat, Declaration declaration, String owner) {
        var entry = declaration.wanted;
        declaration.inFlight = true;
        store.put(owner, seat, entry, declaration.limit(config.maxMembers()))
                .subscribe()
                .with(outcome -> answered(seat, declaration, owner, entry, outcome), failure -> {
                    LOG.debugf("not declared yet calendarId=%s cause=%s", seat.calendarId(), failure);
                    declaration.inFlight = false;
                    declaration.fail(failure);
                    loop.after(RETRY, () -> pump(seat, declaration));
                });
    }

    private void answered(Seat seat, Declaration declaration, String owner, @Nullable Entry entry, PutOutcome outcome) {
        declaration.inFlight = false;
        switch (outcome) {
            case DECLARED -> {
                declaration.confirmed = entry;
                declaration.confirmedOwner = owner;
                pump(seat, declaration);
            }
            case FULL -> {
                declaration.wanted = null;
                declarations.remove(seat, declaration);
                declaration.settle(PutOutcome.FULL);
            }
            // Whoever waits is answered once the new incarnation has declared it.
            case LOST -> {
                declaration.confirmed = null;
                if (owner.equals(lease.owner())) {
                    lease.renew("lost");
                } else {
                    pump(seat, declaration);
                }
            }
        }
    }
}
