package dev.chronos.sharing.event;

import dev.chronos.sharing.access.Guarded;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.event.cursor.Cursor;
import dev.chronos.sharing.event.cursor.Cursors;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.time.Zones;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.WallClockExpander;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of what takes place in a calendar, as one person sees it. Each page is decided on, expanded and masked anew. */
@ApplicationScoped
class EventList {
    private final EventRepository events;
    private final Cursors cursors;
    private final Clock clock;
    private final RecurrenceExpander expander = new WallClockExpander();

    EventList(EventRepository events, Cursors cursors, Clock clock) {
        this.events = events;
        this.cursors = cursors;
        this.clock = clock;
    }

    Uni<EventPage> page(String calendarId, String actorId, Query query) {
        return events.home(actorId).chain(home -> {
            var range =
                    TimeRange.of(query.from(), query.to(), zone(home.timezone()), home.weekStartsOn(), clock.instant());
            var search = Search.of(query.search());
            var list = String.join("\n", calendarId, actorId, range.toString(), search.toString());
            var after = cursors.read(query.cursor(), list);
            return events.inRange(calendarId, actorId, range)
                    // Expanding hundreds of series takes longer than an event loop may be kept.
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(guarded -> page(guarded, new Wanted(range, list, search, after, query.limit())));
        });
    }

    private EventPage page(Guarded<List<EventRow>> guarded, Wanted wanted) {
        var opened = Policy.open(guarded, Operation.EVENT_READ);
        var range = wanted.range();
        var version = opened.grant().facts().aclVersion();
        if (wanted.after() != null) {
            wanted.after().requireVersion(version);
        }
        var expansion = new Occurrences(expander, opened.grant(), range);
        var found = expansion.of(opened.data(), wanted.search());
        if (opened.data().size() > EventRepository.MAX_ROWS || expansion.isTooMany()) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, "There are too many events in this range. Ask for a shorter one.");
        }
        var all = found.stream()
                .filter(one -> wanted.after() == null || wanted.after().isBefore(one.start(), one.id()))
                .toList();
        var more = all.size() > wanted.limit();
        var shown = more ? all.subList(0, wanted.limit()) : all;
        return new EventPage(
                shown,
                range.from(),
                range.to(),
                range.zone().getId(),
                more || expansion.isIncomplete(),
                more ? next(shown, version, wanted.list()) : null);
    }

    private String next(List<Occurrence> shown, long version, String list) {
        var last = shown.get(shown.size() - 1);
        return cursors.text(new Cursor(last.start(), last.id(), version), list);
    }

    /** The web app may have written a zone that nobody knows. */
    private static ZoneId zone(String id) {
        return Zones.isKnown(id) ? ZoneId.of(id) : ZoneId.of("UTC");
    }

    /** What a request asks for, as written. */
    record Query(
            @Nullable String from,
            @Nullable String to,
            @Nullable String search,
            @Nullable String cursor,
            int limit) {}

    private record Wanted(
            TimeRange range,
            String list,
            Search search,
            @Nullable Cursor after,
            int limit) {}
}
