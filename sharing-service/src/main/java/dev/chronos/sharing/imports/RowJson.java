package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.ImportedEvent;
import dev.chronos.sharing.ical.ImportedTask;
import dev.chronos.sharing.imports.ImportPlan.Write;
import dev.chronos.sharing.platform.id.Cuid;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows as JSON: many go to the database in one parameter, lists in them included. */
final class RowJson {
    private RowJson() {}

    static JsonObject event(Write<ImportedEvent> write) {
        var event = write.component();
        var excluded = new JsonArray();
        event.excluded().forEach(instant -> excluded.add(column(instant)));
        return new JsonObject()
                .put("id", write.ids().id())
                .put("title", event.title())
                .put("description", event.description())
                .put("location", event.location())
                .put("locationUrl", event.url())
                .put("startDateTime", column(event.start()))
                .put("endDateTime", column(event.end()))
                .put("allDay", event.allDay())
                .put("timezone", event.zone().getId())
                .put("isRecurring", event.rule() != null)
                .put("recurringRule", event.rule())
                .put("recurringId", write.ids().masterId())
                .put("excludeDates", excluded)
                .put("status", event.status())
                .put("visibility", event.visibility())
                .put("isBusy", event.busy())
                .put("externalId", event.uid())
                .put("metadata", metadata(write, event.uid(), event.originalStart(), event.categories()));
    }

    static JsonObject task(Write<ImportedTask> write) {
        var task = write.component();
        var labels = new JsonArray();
        task.categories().forEach(labels::add);
        return new JsonObject()
                .put("id", write.ids().id())
                .put("title", task.title())
                .put("description", task.description())
                .put("dueDate", column(task.due()))
                .put("dueTime", task.dueTime())
                .put("scheduledDate", column(task.start()))
                .put("completedAt", column(task.completedAt()))
                .put("priority", task.priority())
                .put("status", task.status())
                .put("progress", task.progress())
                .put("labels", labels)
                .put("metadata", metadata(write, task.uid(), null, List.of()));
    }

    static JsonObject attendee(String eventId, ImportedEvent.Attendee attendee) {
        return new JsonObject()
                .put("id", Cuid.next())
                .put("eventId", eventId)
                .put("email", attendee.email())
                .put("name", attendee.name())
                .put("status", attendee.status())
                .put("role", attendee.role());
    }

    private static JsonObject metadata(
            Write<?> write, String uid, @Nullable Instant originalStart, List<String> categories) {
        var print = write.fingerprint();
        var metadata = new JsonObject()
                .put("icalendarUid", uid)
                .put("contentHash", print.hash())
                .put("sequence", print.sequence());
        if (print.lastModified() != null) {
            metadata.put("lastModified", print.lastModified().toString());
        }
        if (originalStart != null) {
            metadata.put("originalStart", originalStart.toString());
        }
        return categories.isEmpty() ? metadata : metadata.put("categories", new JsonArray(categories));
    }

    private static @Nullable String column(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
