package dev.chronos.presence.http;

import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.access.AccessChanged;
import dev.chronos.presence.access.CalendarAccess;
import dev.chronos.presence.roster.PresenceStore;
import dev.chronos.presence.roster.Seat;
import dev.chronos.presence.roster.Visitors;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Removes polling visitors who lost access; every instance tries, the first succeeds, the others find nothing to do. */
@Singleton
final class VisitorEviction {
    private static final Logger LOG = Logger.getLogger(VisitorEviction.class);

    private final PresenceStore store;
    private final Visitors visitors;
    private final CalendarAccess access;
    private final PresenceMetrics metrics;

    VisitorEviction(PresenceStore store, Visitors visitors, CalendarAccess access, PresenceMetrics metrics) {
        this.store = store;
        this.visitors = visitors;
        this.access = access;
        this.metrics = metrics;
    }

    void onChange(@Observes AccessChanged changed) {
        store.snapshot(changed.calendarId())
                .onItem()
                .transformToMulti(snapshot -> Multi.createFrom()
                        .iterable(snapshot.entries().keySet())
                        .map(userId -> new Seat(changed.calendarId(), userId))
                        .filter(seat ->
                                changed.userId() == null || changed.userId().equals(seat.userId()))
                        .filter(seat -> Visitors.isIn(snapshot, seat)))
                .onItem()
                .transformToUniAndConcatenate(seat -> recheck(seat, changed.taken()))
                .subscribe()
                .with(ignored -> {}, failed -> LOG.warnf("visitors not re-checked cause=%s", failed));
    }

    /** When nobody can be asked, a message that says "taken" is believed. */
    private Uni<Void> recheck(Seat seat, boolean taken) {
        return access.maySee(seat.userId(), seat.calendarId())
                .onFailure()
                .recoverWithItem(!taken)
                .chain(granted -> granted
                        ? Uni.createFrom().voidItem()
                        : visitors.leave(seat).invoke(metrics::kicked));
    }
}
