package dev.chronos.sharing.event;

import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.time.Zones;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.WallClockExpander;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What takes place in a calendar. */
@Path("/api/calendars/{calendarId}/events")
@Authenticated
class EventResource {
    private final EventRepository events;
    private final CurrentUser caller;
    private final Clock clock;
    private final RecurrenceExpander expander = new WallClockExpander();

    EventResource(EventRepository events, CurrentUser caller, Clock clock) {
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from an instant, or a date in the caller's zone; absent: the start of the current week
     * @param to the same, exclusive; absent: seven days later; at most 400 days
     */
    @GET
    @Requires(Operation.EVENT_READ)
    public Uni<EventPage> list(
            @RestPath String calendarId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("2000") @Min(1) @Max(5000) int limit) {
        return caller.id()
                .chain(id -> events.home(id).chain(home -> {
                    var range = TimeRange.of(from, to, zone(home.timezone()), home.weekStartsOn(), clock.instant());
                    return events.inRange(calendarId, id, range.from(), range.to())
                            // Expanding hundreds of series takes longer than an event loop may be kept.
                            .emitOn(Infrastructure.getDefaultWorkerPool())
                            .map(guarded -> page(guarded, range, Cursor.parse(cursor), limit));
                }));
    }

    private EventPage page(Guarded<List<EventRow>> guarded, TimeRange range, @Nullable Cursor after, int limit) {
        var opened = Policy.open(guarded, Operation.EVENT_READ);
        if (opened.data().size() > EventRepository.MAX_ROWS) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, "There are too many events in this range. Ask for a shorter one.");
        }
        var expansion = new Occurrences(expander, opened.grant(), range);
        var all = expansion.of(opened.data()).stream()
                .filter(occurrence -> after == null || after.isBefore(occurrence))
                .toList();
        var more = all.size() > limit;
        var shown = more ? all.subList(0, limit) : all;
        return new EventPage(
                shown,
                range.from(),
                range.to(),
                range.zone().getId(),
                more || expansion.isIncomplete(),
                more ? Cursor.after(shown.get(limit - 1)).text() : null);
    }

    /** The web app may have written a zone that nobody knows. */
    private static ZoneId zone(String id) {
        return Zones.isKnown(id) ? ZoneId.of(id) : ZoneId.of("UTC");
    }
}
