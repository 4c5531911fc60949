package dev.chronos.sharing.link;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.State;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.freebusy.FreeBusy;
import dev.chronos.sharing.platform.time.Zones;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What is shown to somebody who is not signed in: through a link, or of a public calendar. */
@ApplicationScoped
class PublicService {
    private static final int MONDAY = 1;

    private final AgendaRepository agenda;
    private final FreeBusy freeBusy;
    private final CodeGate gate;
    private final Clock clock;

    PublicService(AgendaRepository agenda, FreeBusy freeBusy, CodeGate gate, Clock clock) {
        this.agenda = agenda;
        this.freeBusy = freeBusy;
        this.gate = gate;
        this.clock = clock;
    }

    /** What the calendar is called; nothing of it without the code, where one is needed. */
    Uni<PublicView> look(Viewer viewer, @Nullable String code) {
        return agenda.state(viewer).chain(guarded -> {
            var opened = Policy.open(guarded, Operation.FREEBUSY_READ);
            var state = opened.data().get(0);
            var closed = state.token().accessCodeHash() != null && code == null;
            return closed
                    ? Uni.createFrom().item(PublicView.closed(opened.grant()))
                    : gate.pass(viewer, state.token(), code).replaceWith(PublicView.of(opened.grant(), state));
        });
    }

    /** Occurrences in a range. */
    Uni<PublicEvents> events(Viewer viewer, Asked asked) {
        return enter(viewer, asked.code(), Operation.EVENT_READ).chain(state -> {
            var range = range(asked, state);
            return agenda.range(viewer, range.from(), range.to())
                    // Expanding hundreds of series takes longer than an event loop may be kept.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(guarded -> PublicEvents.of(guarded, Operation.EVENT_READ, viewer, range));
        });
    }

    /** Taken times in a range. */
    Uni<FreeBusy.View> freeBusy(Viewer viewer, Asked asked) {
        return enter(viewer, asked.code(), Operation.FREEBUSY_READ)
                .chain(state -> freeBusy.read(viewer, range(asked, state)));
    }

    private Uni<State> enter(Viewer viewer, @Nullable String code, Operation operation) {
        return agenda.state(viewer).chain(guarded -> {
            var state = Policy.open(guarded, operation).data().get(0);
            return gate.pass(viewer, state.token(), code).replaceWith(state);
        });
    }

    private TimeRange range(Asked asked, State state) {
        var zone = state.timezone();
        var home = zone != null && Zones.isKnown(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
        return TimeRange.of(asked.from(), asked.to(), home, MONDAY, clock.instant());
    }

    /** A question: for a range, with the access code where one is needed. */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String code) {}
}
