package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.AgendaRow;
import dev.chronos.sharing.agenda.Sight;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.freebusy.BusyTimes.Span;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Free/busy of one calendar for viewers of every kind. */
@ApplicationScoped
public class FreeBusy {
    private final AgendaRepository agenda;

    FreeBusy(AgendaRepository agenda) {
        this.agenda = agenda;
    }

    /** The taken times that the viewer may know of. */
    public Uni<View> read(Viewer viewer, TimeRange range) {
        return agenda.range(viewer, range.from(), range.to())
                // Expanding hundreds of series takes longer than an event loop may be kept.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(guarded -> new View(range.from(), range.to(), range.zone().getId(), busy(guarded, viewer, range)));
    }

    private static List<Span> busy(Guarded<List<AgendaRow>> guarded, Viewer viewer, TimeRange range) {
        var opened = Policy.open(guarded, Operation.FREEBUSY_READ);
        if (opened.data().size() > AgendaRepository.MAX_ROWS) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, "There are too many events in this range. Ask for a shorter one.");
        }
        var sight = new Sight(opened.grant(), viewer, false);
        return BusyTimes.merged(
                opened.data().stream().flatMap(row -> sight.seen(row, range.from(), range.to()).stream()), range);
    }

    /** Taken times of a calendar in a range. */
    public record View(Instant from, Instant to, String zone, List<Span> busy) {}
}
