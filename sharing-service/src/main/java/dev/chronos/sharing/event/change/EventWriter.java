package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.event.change.EventChanges.Done;
import dev.chronos.sharing.event.change.EventChanges.Opened;
import dev.chronos.sharing.event.change.EventNews.Deed;
import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.draft.ContentReader;
import dev.chronos.sharing.event.draft.EventBody;
import dev.chronos.sharing.event.series.Plan.Kept;
import dev.chronos.sharing.event.series.Series;
import dev.chronos.sharing.event.store.EventStore;
import dev.chronos.sharing.event.store.EventStore.NewRow;
import dev.chronos.sharing.event.store.GuestStore;
import dev.chronos.sharing.platform.id.Cuid;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Brings rows to what was decided, in a transaction of its caller's. */
@ApplicationScoped
class EventWriter {
    private final EventStore events;
    private final GuestStore guests;
    private final EventNews news;

    EventWriter(EventStore events, GuestStore guests, EventNews news) {
        this.events = events;
        this.guests = guests;
        this.news = news;
    }

    /** A new event. */
    Uni<Done> create(SqlConnection transaction, Granted grant, Content content) {
        var id = Cuid.next();
        var state = alone(content, true);
        return checkCategory(transaction, grant, content, null)
                .chain(() -> events.add(transaction, grant, new NewRow(id, state, 0, null, null, null)))
                .chain(() -> content.attendees().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : guests.set(transaction, grant, id, content, null))
                .chain(() -> events.count(transaction, grant, 1))
                .chain(() -> done(transaction, grant, id, Deed.created(id, content.unlike(null))));
    }

    /** After commit. */
    Uni<Void> publish(Done done) {
        return news.publish(done.told());
    }

    /** An event that is no series, or one occurrence that has a row. */
    Uni<Done> change(SqlConnection transaction, Opened opened, EventBody body, String home) {
        var row = opened.row();
        var old = row.content();
        var content = ContentReader.change(body, old, home);
        if (content.equals(old)) {
            return Uni.createFrom().item(new Done(EventView.of(row, opened.grant()), null));
        }
        var kept = alone(content, row.masterId() == null);
        var deed = new Deed(
                "event.updated",
                row.id(),
                List.of(row.id()),
                Deed.people(row),
                old.unlike(content),
                content.unlike(old));
        return set(transaction, opened, kept).chain(() -> done(transaction, opened.grant(), row.id(), deed));
    }

    /** An event that is no series, or one occurrence that has a row: it does not come back by its rule. */
    Uni<Done> delete(SqlConnection transaction, Opened opened) {
        var row = opened.row();
        var grant = opened.grant();
        var deed = new Deed(
                "event.deleted",
                row.id(),
                List.of(row.id()),
                List.of(),
                row.content().unlike(null),
                null);
        return events.delete(transaction, grant, List.of(row.id()))
                .call(() -> row.masterId() == null || row.originalStart() == null
                        ? Uni.createFrom().voidItem()
                        : events.exclude(transaction, grant, row.masterId(), row.originalStart()))
                .chain(gone -> events.count(transaction, grant, -gone))
                .chain(() -> done(transaction, grant, row.id(), deed));
    }

    /** The row of an event as it shall be. */
    Uni<Void> set(SqlConnection transaction, Opened opened, Kept kept) {
        var row = opened.row();
        var old = row.content();
        if (kept.equals(new Kept(old, row.lastStart(), row.excluded()))) {
            return Uni.createFrom().voidItem();
        }
        return checkCategory(transaction, opened.grant(), kept.content(), old)
                .chain(() -> events.change(transaction, opened.grant(), row, kept))
                .chain(() -> kept.content().attendees().equals(old.attendees())
                        ? Uni.createFrom().voidItem()
                        : guests.set(transaction, opened.grant(), row.id(), kept.content(), row));
    }

    /** A category is its owner's: nobody files an event under another's, but one that is there may stay. */
    Uni<Void> checkCategory(SqlConnection transaction, Granted grant, Content content, @Nullable Content old) {
        var wanted = content.categoryId();
        if (wanted == null || old != null && wanted.equals(old.categoryId())) {
            return Uni.createFrom().voidItem();
        }
        return events.hasCategory(transaction, grant, wanted)
                .invoke(own -> {
                    if (!own) {
                        throw refusal("/categoryId", "unknown-category", "This is none of your categories.");
                    }
                })
                .replaceWithVoid();
    }

    /** Last of all: what others learn of it, and how its writer sees it now. */
    Uni<Done> done(SqlConnection transaction, Granted grant, String id, Deed deed) {
        return news.record(transaction, grant, deed)
                .chain(told -> events.one(transaction, grant, id)
                        .map(row -> new Done(row == null ? null : EventView.of(row, grant), told)));
    }

    private static Kept alone(Content content, boolean mayRepeat) {
        var rule = content.rule();
        if (rule == null) {
            return new Kept(content, null, new TreeSet<>());
        }
        if (!mayRepeat) {
            throw refusal("/recurringRule", "occurrence-has-no-rule", "One occurrence cannot repeat.");
        }
        return new Kept(content, Series.checked(content.times(), rule).lastStart(), new TreeSet<>());
    }

    private static ProblemException refusal(String pointer, String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError(pointer, code, detail)));
    }
}
