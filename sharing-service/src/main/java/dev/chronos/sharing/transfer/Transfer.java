package dev.chronos.sharing.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * An open offer of a calendar.
 *
 * @param expiresAt when it ends by itself
 */
record Transfer(Person to, Instant expiresAt) {

    /** Somebody else: never with an address. */
    record Person(String id, @JsonInclude @Nullable String name) {}

    static Transfer of(Row row) {
        return new Transfer(
                new Person(row.getString("offeredToId"), row.getString("name")),
                row.getLocalDateTime("expiresAt").toInstant(ZoneOffset.UTC));
    }

    /** What the activity log keeps of it. */
    JsonObject facts() {
        return new JsonObject().put("offeredToId", to.id()).put("expiresAt", expiresAt.toString());
    }
}
