package dev.chronos.sharing.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody was told.
 *
 * @param type a {@code "NotificationType"}
 * @param data ids for the page that it leads to
 * @param path where it leads, within the web app; null: nowhere
 */
@JsonInclude
record Notification(
        String id,
        String type,
        String title,
        String content,
        @Nullable Map<String, Object> data,
        @Nullable String path,
        boolean isRead,
        Instant createdAt) {

    static Notification of(Row row) {
        var data = row.getValue("data");
        return new Notification(
                row.getString("id"),
                row.getString("type"),
                row.getString("title"),
                row.getString("content"),
                data instanceof io.vertx.core.json.JsonObject object ? object.getMap() : null,
                path(row.getString("actionUrl")),
                row.getBoolean("isRead"),
                moment(row.getLocalDateTime("createdAt")));
    }

    /** The web app writes to the same table; only a path of our own is one to follow. */
    static @Nullable String path(@Nullable String url) {
        return url != null && url.matches("/(?![/\\\\])[^\\s\\\\]*") ? url : null;
    }

    private static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
