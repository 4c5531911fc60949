package dev.chronos.sharing.imports;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Source;
import dev.chronos.sharing.ical.read.ImportedCalendar;
import dev.chronos.sharing.ical.read.ImportedEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes a calendar hold what a feed holds: its events, without guests and alarms, which are other people's, and without
 * tasks. What the feed does not have any more goes, but only when the feed was read whole.
 */
@ApplicationScoped
public class Mirror {
    private final ImportRepository rows;
    private final Changes changes;
    private final ChangeChannel channel;

    Mirror(ImportRepository rows, Changes changes, ChangeChannel channel) {
        this.rows = rows;
        this.changes = changes;
        this.channel = channel;
    }

    /**
     * What came of it.
     *
     * @param version of the content, 0 when nothing changed
     * @param audience who sees the calendar
     */
    public record Change(String calendarId, int added, int updated, int removed, long version, List<String> audience) {
        /** True when anything is other than before. */
        public boolean isEffective() {
            return added + updated + removed > 0;
        }
    }

    /** Writes, in the transaction of the caller, who holds the calendar's row. */
    public Uni<Change> apply(SqlConnection transaction, Granted grant, ImportedCalendar file) {
        var events = file.events().stream().map(ImportedEvent::published).toList();
        return rows.mirrored(transaction, grant)
                .map(stored -> ImportPlan.mirrored(events, stored))
                .call(plan -> rows.writeEvents(transaction, grant, plan))
                .chain(plan -> {
                    var absent = file.head().whole() ? plan.absent() : List.<String>of();
                    var counts = plan.counts();
                    var change = new Change(
                            grant.calendarId(), counts.added(), counts.updated(), absent.size(), 0, List.of());
                    return rows.remove(transaction, grant, absent).chain(() -> finish(transaction, grant, change));
                });
    }

    /** Tells others, after commit. */
    public Uni<Void> tell(Change change) {
        return change.isEffective()
                ? channel.contentChanged(change.calendarId(), change.version(), change.audience())
                : Uni.createFrom().voidItem();
    }

    private Uni<Change> finish(SqlConnection transaction, Granted grant, Change change) {
        if (!change.isEffective()) {
            return Uni.createFrom().item(change);
        }
        var summary = new JsonObject()
                .put("added", change.added())
                .put("updated", change.updated())
                .put("removed", change.removed());
        var entry = new Entry(
                grant.actorId(), grant.calendarId(), "calendar.refreshed", null, null, summary, Source.SUBSCRIPTION);
        return rows.count(transaction, grant)
                .chain(() -> changes.log(transaction, entry))
                .chain(() -> rows.audience(transaction, grant))
                .chain(audience -> changes.bumpContent(transaction, grant.calendarId())
                        .map(version -> new Change(
                                change.calendarId(),
                                change.added(),
                                change.updated(),
                                change.removed(),
                                version,
                                audience)));
    }
}
