package dev.chronos.insights.insight;

import dev.chronos.insights.activity.Utc;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of {@code insights} on the wire: every column but the user. */
public record InsightView(
        String id,
        String type,
        String category,
        String title,
        String content,
        Object data,
        @Nullable Double score,
        @Nullable Double confidence,
        String impact,
        Instant validFrom,
        Instant validTo,
        boolean isRead,
        boolean isActionable,
        boolean isDismissed,
        Object suggestedActions,
        @Nullable String actionTaken,
        @Nullable Instant actionTakenAt,
        Instant createdAt,
        Instant updatedAt) {

    static final String COLUMNS = """
            "id", "type"::text as "type", "category", "title", "content", "data", "score", "confidence",
            "impact"::text as "impact", "validFrom", "validTo", "isRead", "isActionable", "isDismissed", "suggestedActions",
            "actionTaken", "actionTakenAt", "createdAt", "updatedAt\"""";

    static InsightView of(Row row) {
        return new InsightView(
                row.getString("id"),
                row.getString("type"),
                row.getString("category"),
                row.getString("title"),
                row.getString("content"),
                json(row.getValue("data")),
                row.getDouble("score"),
                row.getDouble("confidence"),
                row.getString("impact"),
                Utc.required(row, "validFrom"),
                Utc.required(row, "validTo"),
                row.getBoolean("isRead"),
                row.getBoolean("isActionable"),
                row.getBoolean("isDismissed"),
                json(row.getValue("suggestedActions")),
                row.getString("actionTaken"),
                Utc.optional(row, "actionTakenAt"),
                Utc.required(row, "createdAt"),
                Utc.required(row, "updatedAt"));
    }

    /** True when one of the suggested actions has this id. */
    boolean suggests(String action) {
        return suggestedActions instanceof List<?> actions
                && actions.stream().anyMatch(one -> one instanceof Map<?, ?> map && action.equals(map.get("id")));
    }

    private static Object json(Object value) {
        if (value instanceof JsonObject object) {
            return object.getMap();
        }
        return value instanceof JsonArray array ? array.getList() : value;
    }
}
