package dev.chronos.sharing.link;

import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.AgendaRow;
import dev.chronos.sharing.agenda.Sight;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Occurrences by start, as somebody sees them.
 *
 * @param zone in which days begin
 * @param truncated true: there are more; ask for a shorter range
 */
public record PublicEvents(List<PublicEvent> events, Instant from, Instant to, String zone, boolean truncated) {
    /** The most occurrences in one answer. */
    private static final int MOST = 2_000;

    /**
     * What of the rows the viewer may see.
     *
     * @param operation what the viewer must be allowed to do
     * @throws ProblemException when that is not allowed, or when there are too many rows
     */
    public static PublicEvents of(
            Guarded<List<AgendaRow>> guarded, Operation operation, Viewer viewer, TimeRange range) {
        var opened = Policy.open(guarded, operation);
        if (opened.data().size() > AgendaRepository.MAX_ROWS) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, "There are too many events in this range. Ask for a shorter one.");
        }
        var sight = new Sight(opened.grant(), viewer, false);
        var all = opened.data().stream()
                .flatMap(row -> sight.seen(row, range.from(), range.to()).stream())
                .map(PublicEvent::of)
                .sorted(Comparator.comparing(PublicEvent::start).thenComparing(PublicEvent::id))
                .toList();
        var truncated = all.size() > MOST;
        return new PublicEvents(
                truncated ? all.subList(0, MOST) : all,
                range.from(),
                range.to(),
                range.zone().getId(),
                truncated);
    }
}
