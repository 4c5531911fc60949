package dev.chronos.sharing.expiry;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A share that has ended.
 *
 * @param ownerId whose calendar it is
 * @param userId who had the access; null: nobody yet
 */
record Ending(
        String shareId,
        String calendarId,
        String ownerId,
        @Nullable String userId,
        String email,
        String permission,
        Instant expiresAt) {

    static Ending of(Row row) {
        return new Ending(
                row.getString("id"),
                row.getString("calendarId"),
                row.getString("ownerId"),
                row.getString("userId"),
                row.getString("email"),
                row.getString("permission"),
                row.getLocalDateTime("expiresAt").toInstant(ZoneOffset.UTC));
    }

    /** What the activity log keeps of it. */
    JsonObject facts() {
        return new JsonObject()
                .put("shareId", shareId)
                .put("email", email)
                .put("permission", permission)
                .put("expiresAt", expiresAt.toString());
    }
}
