package dev.chronos.sharing.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A link as its owner sees it; the address is told only when it is made.
 *
 * @param lastUsedAt to the hour; null: never
 */
@JsonInclude
record Link(
        String id,
        LinkKind kind,
        @Nullable String label,
        @Nullable Instant expiresAt,
        boolean hasAccessCode,
        @Nullable Instant lastUsedAt,
        @Nullable Instant createdAt) {

    static Link of(Row row) {
        return new Link(
                row.getString("linkId"),
                LinkKind.valueOf(row.getString("kind")),
                row.getString("label"),
                utc(row.getLocalDateTime("linkUntil")),
                row.getBoolean("hasAccessCode"),
                utc(row.getLocalDateTime("lastUsedAt")),
                utc(row.getLocalDateTime("createdAt")));
    }

    /** For the log: without anything that opens it. */
    JsonObject json() {
        return new JsonObject()
                .put("linkId", id)
                .put("kind", kind.name())
                .put("label", label)
                .put("expiresAt", expiresAt == null ? null : expiresAt.toString())
                .put("hasAccessCode", hasAccessCode);
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
