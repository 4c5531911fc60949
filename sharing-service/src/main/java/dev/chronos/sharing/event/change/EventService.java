package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.event.ConflictRepository;
import dev.chronos.sharing.event.ConflictRepository.Conflict;
import dev.chronos.sharing.event.change.EventChanges.Done;
import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.draft.ContentReader;
import dev.chronos.sharing.event.draft.EventBody;
import dev.chronos.sharing.event.series.Series;
import dev.chronos.sharing.event.store.EventStore;
import dev.chronos.sharing.recurrence.Instance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.logging.Logger;

/** Makes events, and shows one. */
@ApplicationScoped
class EventService {
    private static final Logger LOG = Logger.getLogger(EventService.class);

    private final Pool database;
    private final AccessRepository access;
    private final EventStore events;
    private final EventWriter writer;
    private final ConflictRepository conflicts;

    EventService(
            Pool database,
            AccessRepository access,
            EventStore events,
            EventWriter writer,
            ConflictRepository conflicts) {
        this.database = database;
        this.access = access;
        this.events = events;
        this.writer = writer;
        this.conflicts = conflicts;
    }

    /** One event, masked like everywhere. */
    Uni<EventView> read(String calendarId, String actorId, String eventId) {
        return events.one(calendarId, actorId, eventId).map(guarded -> {
            var opened = Policy.open(guarded, Operation.EVENT_READ);
            var view = opened.data().stream()
                    .map(row -> EventView.of(row, opened.grant()))
                    .filter(Objects::nonNull)
                    .findFirst();
            return view.orElseThrow(EventChanges::missing);
        });
    }

    /** A new event, and what else takes its time: that is said, and prevents nothing. */
    Uni<Created> create(String calendarId, String actorId, EventBody body) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, Operation.EVENT_CREATE))
                        .chain(grant -> create(transaction, grant, body)))
                .call(made -> writer.publish(made.done()))
                .chain(made -> {
                    var view = Objects.requireNonNull(made.done().view(), "whoever makes an event sees it");
                    return conflicts(made, view.id()).map(found -> new Created(view, found));
                });
    }

    private Uni<Made> create(SqlConnection transaction, Granted grant, EventBody body) {
        return events.home(transaction, grant)
                .map(home -> ContentReader.create(body, home))
                .chain(content ->
                        writer.create(transaction, grant, content).map(done -> new Made(grant, content, done)));
    }

    /** The event is there already: not to know its conflicts is no failure. */
    private Uni<List<Conflict>> conflicts(Made made, String eventId) {
        return conflicts
                .of(made.grant(), eventId, times(made.content()))
                .onFailure()
                .invoke(failed -> LOG.warnf("conflicts not known cause=%s", failed.toString()))
                .onFailure()
                .recoverWithItem(List.of());
    }

    private static List<Instance> times(Content content) {
        var times = content.times();
        if (!content.busy()
                || content.status().equals("CANCELLED")
                || !times.start().isBefore(times.end())) {
            return List.of();
        }
        var rule = content.rule();
        return rule == null
                ? List.of(new Instance(times.start(), times.end()))
                : new Series(times, rule, null).firstMonths();
    }

    /** A new event and what else takes its time. */
    record Created(EventView view, List<Conflict> conflicts) {}

    private record Made(Granted grant, Content content, Done done) {}
}
