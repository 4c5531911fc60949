package dev.chronos.sharing.event.store;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.store.Stored.Guest;
import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@code event_attendees}, and what they are told. */
@ApplicationScoped
public class GuestStore {
    private final Clock clock;

    GuestStore(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes the attendees those of the content; whoever stays keeps the own answer.
     *
     * @param source the event that this one is made of: its attendees bring their answers, and hear nothing; null: none
     */
    public Uni<Void> set(
            SqlConnection transaction, Granted grant, String eventId, Content content, @Nullable Stored source) {
        List<Guest> earlier = source == null ? List.of() : source.guests();
        var known = earlier.stream()
                .collect(Collectors.toMap(
                        guest -> guest.email().toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));
        var rows = new JsonArray();
        content.attendees().forEach(one -> {
            var before = known.get(one.email());
            rows.add(new JsonObject()
                    .put("id", Cuid.next())
                    .put("email", one.email())
                    .put("name", one.name())
                    .put("role", one.role())
                    .put("status", before == null ? "PENDING" : before.status()));
        });
        var parameters = Tuple.of(eventId, rows, now());
        return transaction
                .preparedQuery(GuestSql.DROP)
                .execute(Tuple.of(eventId, rows))
                .chain(() -> transaction.preparedQuery(GuestSql.CHANGE).execute(parameters))
                .chain(() -> transaction.preparedQuery(GuestSql.ADD).execute(parameters))
                .map(added -> StreamSupport.stream(added.spliterator(), false)
                        .filter(row -> !known.containsKey(row.getString("email")))
                        .map(row -> row.getString("userId"))
                        .filter(Objects::nonNull)
                        .toArray(String[]::new))
                .chain(people -> tell(transaction, grant, eventId, people));
    }

    /** Null: the actor is not among the attendees. */
    public Uni<@Nullable Answer> answer(
            SqlConnection transaction, Granted grant, String eventId, String status, @Nullable String comment) {
        var parameters = Tuple.of(eventId, grant.actorId(), status, comment, now());
        return transaction
                .preparedQuery(GuestSql.ANSWER)
                .execute(parameters)
                .map(rows -> rows.iterator().hasNext() ? rows.iterator().next() : null)
                .map(row -> row == null ? null : new Answer(row.getString("before"), row.getBoolean("changed")));
    }

    /** Who sees the calendar, and whose numbers the events count in. */
    public Uni<List<String>> audience(SqlConnection transaction, Granted grant, List<String> eventIds) {
        return transaction
                .preparedQuery(GuestSql.AUDIENCE)
                .execute(Tuple.of(grant.calendarId(), eventIds.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    private Uni<Void> tell(SqlConnection transaction, Granted grant, String eventId, String[] people) {
        if (people.length == 0) {
            return Uni.createFrom().voidItem();
        }
        var path = "/calendars/%s/events/%s".formatted(grant.calendarId(), eventId);
        return transaction
                .preparedQuery(GuestSql.NOTIFY)
                .execute(Tuple.of(grant.calendarId(), eventId, grant.actorId(), people, path, now()))
                .replaceWithVoid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What became of an answer.
     *
     * @param before the status until now
     */
    public record Answer(String before, boolean changed) {}
}
