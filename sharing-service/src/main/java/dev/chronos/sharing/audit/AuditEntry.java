package dev.chronos.sharing.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a calendar.
 *
 * @param at when it was committed
 * @param action what was done, such as {@code share.granted} or {@code event.changed}
 * @param eventId the event that it was done to; null: none, or it is gone
 * @param before the members that changed, as they were; null: there was nothing
 * @param after the same as they became; null: there is nothing any more
 * @param source {@code api}, {@code import}, {@code subscription} or {@code system}; null: the web app wrote it
 * @param requestId the trace of the request; null: there was none
 */
@JsonInclude
record AuditEntry(
        String id,
        Instant at,
        Actor actor,
        String action,
        @Nullable String eventId,
        @Nullable Map<String, Object> before,
        @Nullable Map<String, Object> after,
        @Nullable String source,
        @Nullable String requestId) {

    /** Who did it. */
    record Actor(String id, @JsonInclude @Nullable String name) {}

    static AuditEntry of(Row row) {
        var changes = object(row.getValue("changes"));
        var metadata = object(row.getValue("metadata"));
        return new AuditEntry(
                row.getString("id"),
                row.getLocalDateTime("createdAt").toInstant(ZoneOffset.UTC),
                new Actor(row.getString("actorId"), row.getString("actorName")),
                row.getString("action"),
                row.getString("eventId"),
                map(changes, "before"),
                map(changes, "after"),
                text(metadata, "source"),
                text(metadata, "requestId"));
    }

    /** The web app may have written anything. */
    private static JsonObject object(@Nullable Object column) {
        return column instanceof JsonObject json ? json : new JsonObject();
    }

    private static @Nullable Map<String, Object> map(JsonObject json, String member) {
        return json.getValue(member) instanceof JsonObject value ? value.getMap() : null;
    }

    private static @Nullable String text(JsonObject json, String member) {
        return json.getValue(member) instanceof String value ? value : null;
    }
}
