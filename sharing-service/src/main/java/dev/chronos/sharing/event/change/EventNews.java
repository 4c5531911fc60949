package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Source;
import dev.chronos.sharing.event.store.GuestStore;
import dev.chronos.sharing.event.store.Stored;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What others learn of a changed event by: version and log in its transaction, a message after commit. */
@ApplicationScoped
class EventNews {
    private final Changes changes;
    private final ChangeChannel channel;
    private final GuestStore guests;

    EventNews(Changes changes, ChangeChannel channel, GuestStore guests) {
        this.changes = changes;
        this.channel = channel;
        this.guests = guests;
    }

    /** In the transaction, last. */
    Uni<Told> record(SqlConnection transaction, Granted grant, Deed deed) {
        var entry = new Entry(
                grant.actorId(),
                grant.calendarId(),
                deed.action(),
                deed.eventId(),
                deed.before() == null ? null : new JsonObject(deed.before()),
                deed.after() == null ? null : new JsonObject(deed.after()),
                Source.API);
        return changes.log(transaction, entry)
                .chain(() -> guests.audience(transaction, grant, deed.eventIds()))
                .chain(audience -> changes.bumpContent(transaction, grant.calendarId())
                        .map(version -> new Told(grant.calendarId(), version, deed.with(audience))));
    }

    /** After commit. */
    Uni<Void> publish(@Nullable Told told) {
        return told == null
                ? Uni.createFrom().voidItem()
                : channel.contentChanged(told.calendarId(), told.version(), told.userIds());
    }

    /**
     * What was done.
     *
     * @param action such as {@code event.created}
     * @param eventIds all rows that it touched
     * @param former people who attended and may do so no more
     * @param before members as they were; null: there was nothing
     * @param after members as they are; null: there is nothing any more
     */
    record Deed(
            String action,
            String eventId,
            List<String> eventIds,
            List<String> former,
            @Nullable Map<String, @Nullable Object> before,
            @Nullable Map<String, @Nullable Object> after) {

        static Deed created(String eventId, Map<String, @Nullable Object> after) {
            return new Deed("event.created", eventId, List.of(eventId), List.of(), null, after);
        }

        static List<String> people(Stored row) {
            return row.guests().stream()
                    .map(Stored.Guest::userId)
                    .filter(Objects::nonNull)
                    .toList();
        }

        List<String> with(List<String> audience) {
            var all = new LinkedHashSet<>(audience);
            all.addAll(former);
            return new ArrayList<>(all);
        }
    }

    /** What to publish. */
    record Told(String calendarId, long version, List<String> userIds) {}
}
