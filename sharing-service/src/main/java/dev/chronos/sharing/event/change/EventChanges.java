package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.event.change.EventNews.Told;
import dev.chronos.sharing.event.draft.EventBody;
import dev.chronos.sharing.event.series.Edits;
import dev.chronos.sharing.event.series.Plan;
import dev.chronos.sharing.event.store.EventStore;
import dev.chronos.sharing.event.store.Stored;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Changes and deletes events, series and parts of series: each in one transaction, told after commit. */
@ApplicationScoped
class EventChanges {
    private final Pool database;
    private final AccessRepository access;
    private final EventStore events;
    private final EventWriter writer;
    private final SeriesWriter series;

    EventChanges(Pool database, AccessRepository access, EventStore events, EventWriter writer, SeriesWriter series) {
        this.database = database;
        this.access = access;
        this.events = events;
        this.writer = writer;
        this.series = series;
    }

    /** The event as its writer sees it afterwards: the changed one, or the one that the change made. */
    Uni<EventView> change(Request request, EventBody body) {
        return inTransaction(
                        request,
                        Operation.EVENT_UPDATE,
                        (transaction, opened) -> events.home(transaction, opened.grant())
                                .chain(home -> change(transaction, opened, request.scope(), body, home))
                                .invoke(EventChanges::requireView))
                .map(done -> Objects.requireNonNull(done.view()));
    }

    /** Deletes it. */
    Uni<Void> delete(Request request) {
        return inTransaction(
                        request,
                        Operation.EVENT_DELETE,
                        (transaction, opened) -> delete(transaction, opened, request.scope()))
                .replaceWithVoid();
    }

    private Uni<Done> change(SqlConnection transaction, Opened opened, Scope scope, EventBody body, String home) {
        var row = opened.row();
        if (!row.isSeries()) {
            scope.requireWhole();
            return writer.change(transaction, opened, body, home);
        }
        var start = scope.start(row.content().times());
        var edits = new Edits(row.master(), home);
        if (start == null) {
            return series.write(transaction, opened, edits.changeAll(body, null), scope);
        }
        var standing = row.master().rowAt(start);
        return switch (scope.reach()) {
            case ALL -> series.write(transaction, opened, edits.changeAll(body, start), scope);
            case THIS ->
                standing == null
                        ? series.write(transaction, opened, edits.changeThis(body, start), scope)
                        : other(transaction, opened, standing)
                                .chain(one -> writer.change(transaction, one, body, home));
            case FOLLOWING -> following(transaction, opened, scope, edits.changeFollowing(body, start), body);
        };
    }

    /** The occurrence at which a series is divided shows what was changed, also where it has a row of its own. */
    private Uni<Done> following(
            SqlConnection transaction, Opened opened, Scope scope, @Nullable Plan plan, EventBody body) {
        var start = Objects.requireNonNull(scope.start(opened.row().content().times()));
        var standing = opened.row().master().rowAt(start);
        var written = series.write(transaction, opened, plan, scope);
        return standing == null || plan == null || plan.dropped().contains(standing)
                ? written
                : written.call(() -> other(transaction, opened, standing)
                        .chain(one -> writer.change(
                                transaction,
                                one,
                                body.withoutRule(),
                                one.row().content().times().zone())));
    }

    private Uni<Done> delete(SqlConnection transaction, Opened opened, Scope scope) {
        var row = opened.row();
        if (!row.isSeries()) {
            scope.requireWhole();
            return writer.delete(transaction, opened);
        }
        var edits = new Edits(row.master(), row.content().times().zone());
        var start = scope.start(row.content().times());
        var plan = switch (scope.reach()) {
            case ALL -> edits.deleteAll();
            case THIS -> edits.deleteThis(named(start));
            case FOLLOWING -> edits.deleteFollowing(named(start));
        };
        return series.write(transaction, opened, plan, scope);
    }

    private static Instant named(@Nullable Instant start) {
        return Objects.requireNonNull(start, "a scope without an occurrence");
    }

    private Uni<Opened> other(SqlConnection transaction, Opened opened, String eventId) {
        return events.one(transaction, opened.grant(), eventId)
                .map(row -> open(opened.grant(), row == null ? opened.row() : row, opened.deletes()));
    }

    private Uni<Done> inTransaction(
            Request request, Operation operation, BiFunction<SqlConnection, Opened, Uni<Done>> work) {
        return database.withTransaction(transaction -> access.lock(transaction, request.calendarId(), request.actorId())
                        .map(facts -> Policy.grant(facts, operation))
                        .chain(grant -> events.one(transaction, grant, request.eventId())
                                .map(row -> open(grant, row, request, operation == Operation.EVENT_DELETE)))
                        .chain(opened -> work.apply(transaction, opened)))
                .call(writer::publish);
    }

    /** First who may, then whether the event is as it was read. */
    private static Opened open(Granted grant, @Nullable Stored row, Request request, boolean deletes) {
        var view = row == null ? null : EventView.of(row, grant);
        if (row == null || view == null) {
            throw missing();
        }
        var opened = open(grant, row, deletes);
        request.requireTag(view.tag());
        return opened;
    }

    private static Opened open(Granted grant, Stored row, boolean deletes) {
        var content = row.content();
        Policy.event(grant, row.creator().id(), content.visibility(), content.locked());
        var view = EventView.of(row, grant);
        if (view == null || !view.full()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "You see of this event only that the time is taken.");
        }
        return new Opened(grant, row, deletes);
    }

    /** Nobody makes an event vanish from the own eyes: it could not be brought back. */
    private static void requireView(Done done) {
        if (done.view() == null) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, "You could not see the event any more. Ask somebody who could.");
        }
    }

    static ProblemException missing() {
        return new ProblemException(ProblemType.NOT_FOUND, "There is no such event.");
    }

    /**
     * An event that may be changed.
     *
     * @param deletes true: the change deletes it, or a part of it
     */
    record Opened(Granted grant, Stored row, boolean deletes) {}

    /**
     * What came of it.
     *
     * @param view null: it is gone
     * @param told null: nothing changed
     */
    record Done(@Nullable EventView view, @Nullable Told told) {}
}
