package dev.chronos.sharing.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One person's access, or the offer of it: whether the address has an account cannot be told from it.
 *
 * @param state {@code INVITED} until the recipient answers, then {@code ACTIVE}; {@code EXPIRED} after its end
 * @param expiresAt null: never
 */
record Share(
        String id,
        String calendarId,
        String email,
        String permission,
        String state,
        @JsonInclude @Nullable Instant expiresAt,
        Instant createdAt) {

    static Share of(Row row) {
        var expiresAt = row.getLocalDateTime("expiresAt");
        return new Share(
                row.getString("id"),
                row.getString("calendarId"),
                row.getString("email"),
                row.getString("permission"),
                row.getString("state"),
                expiresAt == null ? null : utc(expiresAt),
                utc(row.getLocalDateTime("createdAt")));
    }

    private static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
