package dev.chronos.sharing.agenda;

import dev.chronos.testkit.Rows;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as the web app would write them. */
public record Planted(String calendarId, String userId) {

    /** The id of a row; columns that are not named have what the table gives them. */
    public String event(String title, String start, String end, Map<String, @Nullable Object> more) {
        var id = "c" + UUID.randomUUID();
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("title", title);
        columns.put("startDateTime", start);
        columns.put("endDateTime", end);
        columns.put("visibility", "SHARED");
        columns.put("updatedAt", "2026-01-01 00:00:00");
        columns.put("calendarId", calendarId);
        columns.put("userId", userId);
        columns.putAll(more);
        var names = String.join("\", \"", columns.keySet());
        var row = "jsonb_populate_record(null::\"events\", ?::jsonb)";
        var json = new io.vertx.core.json.JsonObject(columns).encode();
        Rows.execute("insert into \"events\" (\"" + names + "\") select \"" + names + "\" from " + row, json);
        return id;
    }

    public static void touch(String eventId, String title, String at) {
        Rows.execute(
                "update \"events\" set \"title\" = ?, \"updatedAt\" = ?::timestamp where \"id\" = ?",
                title,
                at,
                eventId);
    }
}
