package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.event.change.EventChanges.Done;
import dev.chronos.sharing.event.change.EventChanges.Opened;
import dev.chronos.sharing.event.change.EventNews.Deed;
import dev.chronos.sharing.event.series.Plan;
import dev.chronos.sharing.event.series.Plan.Added;
import dev.chronos.sharing.event.series.Plan.Kept;
import dev.chronos.sharing.event.store.EventStore;
import dev.chronos.sharing.event.store.EventStore.NewRow;
import dev.chronos.sharing.event.store.GuestStore;
import dev.chronos.sharing.event.store.Stored;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the rows of a series to what an edit makes of them, in a transaction of its caller's. */
@ApplicationScoped
class SeriesWriter {
    private final EventWriter rows;
    private final EventStore events;
    private final GuestStore guests;

    SeriesWriter(EventWriter rows, EventStore events, GuestStore guests) {
        this.rows = rows;
        this.events = events;
        this.guests = guests;
    }

    /** A series; null: nothing changes. */
    Uni<Done> write(SqlConnection transaction, Opened opened, @Nullable Plan plan, Scope scope) {
        var row = opened.row();
        var grant = opened.grant();
        if (plan == null) {
            return Uni.createFrom().item(new Done(EventView.of(row, grant), null));
        }
        EventView.heads(row, plan.dropped())
                .forEach(head -> Policy.event(grant, head.creatorId(), head.visibility(), head.locked()));
        var added = plan.added();
        var addedId = added == null ? null : Cuid.next();
        var gone = new ArrayList<>(plan.dropped());
        if (plan.kept() == null) {
            gone.add(row.id());
        }
        return (plan.kept() == null ? Uni.createFrom().voidItem() : rows.set(transaction, opened, plan.kept()))
                .chain(() -> added == null || addedId == null
                        ? Uni.createFrom().voidItem()
                        : add(transaction, opened, addedId, added))
                .chain(() -> events.move(
                        transaction, grant, plan.toAdded() && addedId != null ? addedId : row.id(), moved(row, plan)))
                .chain(() -> events.delete(transaction, grant, gone))
                .chain(deleted -> events.count(transaction, grant, (added == null ? 0 : 1) - deleted))
                .chain(() -> rows.done(
                        transaction, grant, addedId == null ? row.id() : addedId, deed(opened, plan, scope, addedId)));
    }

    private Uni<Void> add(SqlConnection transaction, Opened opened, String id, Added added) {
        var row = opened.row();
        var grant = opened.grant();
        var state = new Kept(added.content(), added.lastStart(), added.excluded());
        var masterId = added.originalStart() == null ? null : row.id();
        var fresh = new NewRow(id, state, row.sequence() + 1, masterId, added.originalStart(), row);
        return rows.checkCategory(transaction, grant, added.content(), row.content())
                .chain(() -> events.add(transaction, grant, fresh))
                .chain(() -> added.content().attendees().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : guests.set(transaction, grant, id, added.content(), row));
    }

    /** Only rows that go elsewhere. */
    private static Map<String, Instant> moved(Stored row, Plan plan) {
        var now = row.master().exceptions().rows();
        var moved = new HashMap<>(plan.moved());
        if (!plan.toAdded()) {
            moved.entrySet().removeIf(one -> one.getValue().equals(now.get(one.getKey())));
        }
        return moved;
    }

    private static Deed deed(Opened opened, Plan plan, Scope scope, @Nullable String addedId) {
        var row = opened.row();
        var old = row.content();
        var added = plan.added();
        var kept = plan.kept();
        var now = added != null ? added.content() : kept == null ? null : kept.content();
        var ids = new ArrayList<String>(plan.dropped());
        ids.addAll(plan.moved().keySet());
        ids.add(row.id());
        if (addedId != null) {
            ids.add(addedId);
        }
        var deletes = opened.deletes();
        return new Deed(
                deletes ? "event.deleted" : "event.updated",
                addedId == null ? row.id() : addedId,
                ids,
                Deed.people(row),
                scope.noted(now == null ? old.unlike(null) : old.unlike(now)),
                deletes || now == null ? null : scope.noted(now.unlike(old)));
    }
}
