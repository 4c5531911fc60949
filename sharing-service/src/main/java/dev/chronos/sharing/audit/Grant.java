package dev.chronos.sharing.audit;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One row through which somebody has access, or is offered it.
 *
 * @param source OWNER, SHARE, FREE_BUSY, INVITATION or LINK
 * @param role what it makes of the person; for a link its kind
 * @param userId the person, or the id of the link; null: an address without an account
 * @param name of the person, or the label of the link
 * @param byId who gave it; null: nobody had to
 * @param until when it ends; null: never
 */
record Grant(
        String source,
        String role,
        @Nullable String userId,
        @Nullable String email,
        @Nullable String name,
        @Nullable String byId,
        @Nullable String byName,
        Instant since,
        @Nullable Instant until) {

    static Grant of(Row row) {
        return new Grant(
                row.getString("source"),
                row.getString("role"),
                row.getString("userId"),
                row.getString("email"),
                row.getString("name"),
                row.getString("byId"),
                row.getString("byName"),
                row.getLocalDateTime("since").toInstant(ZoneOffset.UTC),
                utc(row.getLocalDateTime("until")));
    }

    private static @Nullable Instant utc(@Nullable LocalDateTime column) {
        return column == null ? null : column.toInstant(ZoneOffset.UTC);
    }
}
