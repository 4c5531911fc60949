package dev.chronos.sharing.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A share that waits for an answer.
 *
 * @param id of the share
 * @param expiresAt when the share ends; null: never
 */
record Invitation(
        String id,
        Offered calendar,
        String permission,
        Sender invitedBy,
        @JsonInclude @Nullable Instant expiresAt,
        Instant createdAt) {

    /** The calendar, as much as is shown before the answer. */
    record Offered(String id, String name, String color) {}

    /** Who offers it; never with an address. */
    record Sender(@JsonInclude @Nullable String name) {}

    static Invitation of(Row row) {
        var expiresAt = row.getLocalDateTime("expiresAt");
        return new Invitation(
                row.getString("id"),
                new Offered(row.getString("calendarId"), row.getString("calendarName"), row.getString("color")),
                row.getString("permission"),
                new Sender(row.getString("senderName")),
                expiresAt == null ? null : utc(expiresAt),
                utc(row.getLocalDateTime("createdAt")));
    }

    /** A 404 for null. */
    static <T> Uni<T> orMissing(Uni<T> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such invitation."));
    }

    private static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
