package dev.chronos.sharing.event.store;

import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.draft.Reminder;
import dev.chronos.sharing.event.series.Plan.Kept;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code events} as one JSON parameter, lists in it included. */
final class EventJson {
    private EventJson() {}

    /** @param source whose reminders stay as written when the content has the same; null: they are written */
    static JsonObject row(String id, Kept state, int sequence, @Nullable Stored source) {
        var content = state.content();
        var excluded = new JsonArray();
        state.excluded().forEach(start -> excluded.add(column(start).toString()));
        var same = source != null && source.content().reminders().equals(content.reminders());
        return texts(content)
                .put("id", id)
                .put("startDateTime", column(content.times().start()).toString())
                .put("endDateTime", column(content.times().end()).toString())
                .put("allDay", content.times().allDay())
                .put("timezone", content.times().zone())
                .put("recurringRule", content.rule())
                .put(
                        "recurringEndDate",
                        state.lastStart() == null
                                ? null
                                : column(state.lastStart()).toString())
                .put("excludeDates", excluded)
                .put("status", content.status())
                .put("visibility", content.visibility())
                .put("isBusy", content.busy())
                .put("isLocked", content.locked())
                .put("reminders", same ? null : reminders(content.reminders()))
                .put("categoryId", content.categoryId())
                .put("sequence", sequence);
    }

    private static JsonObject texts(Content content) {
        var texts = content.texts();
        return new JsonObject()
                .put("title", content.title())
                .put("description", texts.description())
                .put("location", texts.location())
                .put("locationUrl", texts.locationUrl())
                .put("meetingUrl", texts.meetingUrl())
                .put("color", texts.color());
    }

    private static JsonArray reminders(List<Reminder> reminders) {
        var rows = new JsonArray();
        reminders.forEach(
                one -> rows.add(new JsonObject().put("minutes", one.minutes()).put("method", one.method())));
        return rows;
    }

    static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
