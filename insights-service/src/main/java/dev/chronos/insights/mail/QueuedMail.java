package dev.chronos.insights.mail;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claimed row of {@code mail_outbox}.
 *
 * @param fence whoever claims the row later has a higher one, and ours then writes nothing
 */
record QueuedMail(
        String id,
        String dedupKey,
        String recipient,
        String subject,
        String text,
        @Nullable String html,
        Map<String, Object> headers,
        int attempts,
        int fence) {

    static QueuedMail of(Row row) {
        return new QueuedMail(
                row.getString("id"),
                row.getString("dedupKey"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                row.getJsonObject("headers").getMap(),
                row.getInteger("attempts"),
                row.getInteger("fence"));
    }
}
