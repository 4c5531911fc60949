package dev.chronos.sharing.imports;

import dev.chronos.sharing.ical.read.Attendee;
import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
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
        var times = event.times();
        var repetition = event.repetition();
        var excluded = new JsonArray();
        repetition.excluded().forEach(instant -> excluded.add(column(instant)));
        var metadata = metadata(write, event.uid());
        if (event.originalStart() != null) {
            metadata.put("originalStart", event.originalStart().toString());
        }
        if (!event.categories().isEmpty()) {
            metadata.put("categories", array(event.categories()));
        }
        return new JsonObject()
                .put("id", write.ids().id())
                .put("title", event.title())
                .put("description", event.description())
                .put("location", event.location())
                .put("startDateTime", column(times.start()))
                .put("endDateTime", column(times.end()))
                .put("allDay", times.allDay())
                .put("timezone", times.zone().getId())
                .put("isRecurring", repetition.rule() != null)
                .put("recurringRule", repetition.rule())
                .put("recurringId", write.ids().masterId())
                .put("recurringEndDate", column(repetition.lastStart()))
                .put("excludeDates", excluded)
                .put("color", event.color())
                .put("status", event.status())
                .put("visibility", event.visibility())
                .put("isBusy", event.busy())
                .put("reminders", reminders(event))
                .put("meetingUrl", event.meetingUrl())
                .put("externalId", event.uid())
                .put("metadata", metadata);
    }

    static JsonObject task(Write<ImportedTask> write) {
        var task = write.component();
        return new JsonObject()
                .put("id", write.ids().id())
                .put("title", task.title())
                .put("description", task.description())
                .put("dueDate", column(task.due()))
                .put("dueTime", task.dueTime())
                .put("scheduledDate", column(task.scheduled()))
                .put("completedAt", column(task.completedAt()))
                .put("priority", task.priority())
                .put("status", task.status())
                .put("progress", task.progress())
                .put("estimatedTime", task.estimatedMinutes())
                .put("isRecurring", task.rule() != null)
                .put("recurringRule", task.rule())
                .put("labels", array(task.labels()))
                .put("metadata", metadata(write, task.uid()));
    }

    static JsonObject attendee(String eventId, Attendee attendee) {
        return new JsonObject()
                .put("id", Cuid.next())
                .put("eventId", eventId)
                .put("email", attendee.email())
                .put("name", attendee.name())
                .put("status", attendee.status())
                .put("role", attendee.role());
    }

    private static JsonObject metadata(Write<?> write, String uid) {
        var print = write.fingerprint();
        var metadata = new JsonObject()
                .put("icalendarUid", uid)
                .put("icalendarHash", print.hash())
                .put("sequence", print.sequence());
        return print.lastModified() == null
                ? metadata
                : metadata.put("lastModified", print.lastModified().toString());
    }

    private static JsonArray reminders(ImportedEvent event) {
        var reminders = new JsonArray();
        event.reminders()
                .forEach(reminder -> reminders.add(
                        new JsonObject().put("minutes", reminder.minutes()).put("method", reminder.method())));
        return reminders;
    }

    private static JsonArray array(List<String> texts) {
        var array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable String column(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
    }
}
