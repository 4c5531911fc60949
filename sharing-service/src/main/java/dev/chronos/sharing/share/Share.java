package dev.chronos.sharing.share;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * One person's access, or the offer of it: whether the address has an account cannot be told from it.
 *
 * @param permission name of a {@link Permission}
 * @param state {@code INVITED} until the recipient answers, then {@code ACTIVE}; {@code EXPIRED} after its end
 * @param expiresAt null: never
 * @param etag of the share as it is, for {@code If-Match}
 */
record Share(
        String id,
        String calendarId,
        String email,
        String permission,
        String state,
        @JsonInclude @Nullable Instant expiresAt,
        Instant createdAt,
        String etag) {

    static Share of(Row row) {
        var expiresAt = row.getLocalDateTime("expiresAt");
        var version = row.getString("id") + ' ' + row.getString("rowVersion") + ' ' + row.getString("state");
        return new Share(
                row.getString("id"),
                row.getString("calendarId"),
                row.getString("email"),
                row.getString("permission"),
                row.getString("state"),
                expiresAt == null ? null : utc(expiresAt),
                utc(row.getLocalDateTime("createdAt")),
                tag(version));
    }

    /** What the activity log keeps of it. */
    JsonObject facts() {
        return new JsonObject()
                .put("shareId", id)
                .put("email", email)
                .put("permission", permission)
                .put("expiresAt", expiresAt == null ? null : expiresAt.toString());
    }

    /** True when an {@code If-Match} lets a change pass: it is absent or names the share as it is. */
    boolean matches(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return true;
        }
        for (var tag : ifMatch.split(",", -1)) {
            if (tag.strip().equals(etag)) {
                return true;
            }
        }
        return false;
    }

    private static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    private static String tag(String version) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(version.getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, 16) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
