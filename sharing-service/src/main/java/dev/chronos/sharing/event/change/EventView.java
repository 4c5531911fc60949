package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Mask;
import dev.chronos.sharing.event.Occurrence;
import dev.chronos.sharing.event.Occurrence.Days;
import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.event.store.Stored;
import dev.chronos.sharing.event.store.Stored.Guest;
import dev.chronos.sharing.event.store.Stored.Head;
import dev.chronos.sharing.http.EntityTag;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event as one person sees it.
 *
 * @param full false: the person sees that the time is taken, and no more
 * @param tag strong entity tag of what the person sees: what is hidden from a person moves no tag of hers
 */
record EventView(String id, boolean full, Occurrence event, String tag) {

    /** Null when there is nothing that the viewer may see. */
    static @Nullable EventView of(Stored row, Granted viewer) {
        var content = row.content();
        var mask = Mask.of(viewer, content.visibility(), row.creator().id());
        var times = content.times();
        if (mask == Mask.FULL) {
            var event = full(row, viewer, times);
            return new EventView(row.id(), true, event, tag(event, row, viewer));
        }
        if (mask == Mask.OMITTED || !content.busy() || content.status().equals("CANCELLED")) {
            return null;
        }
        var event = Occurrence.masked(viewer.actorId(), row.id(), times.start(), times.end(), days(times));
        return new EventView(row.id(), false, event, EntityTag.of(json(event)));
    }

    private static Occurrence full(Stored row, Granted viewer, Times times) {
        var content = row.content();
        var texts = content.texts();
        return Occurrence.of(row.id(), times.start(), times.end(), days(times))
                .with("eventId", row.id())
                .with("calendarId", row.calendarId())
                .with("title", content.title())
                .with("description", texts.description())
                .with("location", texts.location())
                .with("timezone", times.zone())
                .with("status", content.status())
                .with("visibility", content.visibility())
                .with("isBusy", content.busy())
                .with("color", texts.color())
                .with("recurring", row.isSeries() || row.masterId() != null)
                .with("seriesId", row.isSeries() ? row.id() : row.masterId())
                .with("originalStart", row.isSeries() ? times.start() : row.originalStart())
                .with("masked", false)
                .with("categoryId", content.categoryId())
                .with("category", category(row))
                .with(
                        "attendees",
                        row.guests().stream().map(guest -> guest(guest, viewer)).toList())
                .with("reminders", content.reminders())
                .with("meetingUrl", texts.meetingUrl())
                .with("locationUrl", texts.locationUrl())
                .with("isLocked", content.locked())
                .with("recurringRule", content.rule())
                .with("createdBy", person(row.creator().id(), row.creator().name()))
                .with("createdAt", row.createdAt())
                .with("updatedAt", row.updatedAt())
                .with("sequence", row.sequence());
    }

    private static @Nullable Map<String, Object> category(Stored row) {
        var category = row.category();
        return category == null
                ? null
                : Map.of("id", category.id(), "name", category.name(), "color", category.color());
    }

    private static Map<String, @Nullable Object> guest(Guest guest, Granted viewer) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", guest.id());
        members.put("email", guest.email());
        members.put("name", guest.name());
        members.put("status", guest.status());
        members.put("role", guest.role());
        members.put("isMe", viewer.actorId().equals(guest.userId()));
        return members;
    }

    private static Map<String, @Nullable Object> person(String id, @Nullable String name) {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", id);
        members.put("name", name);
        return members;
    }

    private static Days days(Times times) {
        return times.allDay()
                ? new Days(
                        true, times.firstDay().toString(), times.afterLastDay().toString())
                : new Days(false, null, null);
    }

    /** A series changes with its occurrences, too: of each as much counts as the viewer sees of it. */
    private static String tag(Occurrence event, Stored row, Granted viewer) {
        var heads = new JsonArray();
        row.heads().forEach(head -> heads.add(trace(head, viewer)));
        return EntityTag.of(json(event) + row.version() + heads.encode());
    }

    private static String trace(Head head, Granted viewer) {
        return switch (Mask.of(viewer, head.visibility(), head.creatorId())) {
            case FULL -> head.id() + head.version();
            case BUSY -> head.taken() ? head.start() + "/" + head.end() : "";
            case OMITTED -> "";
        };
    }

    private static String json(Occurrence event) {
        var plain = new LinkedHashMap<String, @Nullable Object>(event.fields());
        plain.computeIfPresent("reminders", (name, list) -> String.valueOf(list));
        return new JsonObject(plain).encode();
    }

    /** The rows of a series that somebody changes along with it. */
    static List<Head> heads(Stored row, List<String> ids) {
        return row.heads().stream().filter(head -> ids.contains(head.id())).toList();
    }
}
