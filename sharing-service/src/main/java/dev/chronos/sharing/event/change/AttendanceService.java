package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.event.change.EventChanges.Done;
import dev.chronos.sharing.event.change.EventNews.Deed;
import dev.chronos.sharing.event.store.EventStore;
import dev.chronos.sharing.event.store.GuestStore;
import dev.chronos.sharing.event.store.Stored;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the answers of attendees. */
@ApplicationScoped
class AttendanceService {
    private final Pool database;
    private final AccessRepository access;
    private final EventStore events;
    private final GuestStore guests;
    private final EventNews news;

    AttendanceService(Pool database, AccessRepository access, EventStore events, GuestStore guests, EventNews news) {
        this.database = database;
        this.access = access;
        this.events = events;
        this.guests = guests;
        this.news = news;
    }

    /** The event as the attendee sees it afterwards. The same answer again changes nothing. */
    Uni<EventView> answer(String calendarId, String actorId, String eventId, Attendance attendance) {
        return database.withTransaction(transaction -> access.lock(transaction, calendarId, actorId)
                        .map(facts -> Policy.grant(facts, Operation.EVENT_RESPOND))
                        .chain(grant -> visible(transaction, grant, eventId)
                                .chain(row -> answer(transaction, grant, row, attendance))))
                .call(done -> news.publish(done.told()))
                .map(done -> Objects.requireNonNull(done.view()));
    }

    private Uni<Done> answer(SqlConnection transaction, Granted grant, Stored row, Attendance attendance) {
        return guests.answer(transaction, grant, row.id(), attendance.status().name(), attendance.comment())
                .chain(answer -> {
                    if (answer == null) {
                        throw new ProblemException(ProblemType.NOT_FOUND, "You are not among the attendees.");
                    }
                    if (!answer.changed()) {
                        return Uni.createFrom().item(new Done(EventView.of(row, grant), null));
                    }
                    var deed = new Deed(
                            "event.responded",
                            row.id(),
                            List.of(row.id()),
                            List.of(),
                            status(answer.before()),
                            status(attendance.status().name()));
                    return news.record(transaction, grant, deed)
                            .chain(told -> visible(transaction, grant, row.id())
                                    .map(now -> new Done(EventView.of(now, grant), told)));
                });
    }

    private Uni<Stored> visible(SqlConnection transaction, Granted grant, String eventId) {
        return events.one(transaction, grant, eventId).map(row -> {
            if (row == null || EventView.of(row, grant) == null) {
                throw EventChanges.missing();
            }
            return row;
        });
    }

    private static Map<String, @Nullable Object> status(String status) {
        var members = new HashMap<String, @Nullable Object>();
        members.put("status", status);
        return members;
    }
}
