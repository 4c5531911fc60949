package dev.chronos.sharing.event.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All of an event that people can change.
 *
 * @param status an {@code "EventStatus"}
 * @param visibility a {@code "Visibility"}
 * @param rule RRULE value; null: it does not repeat
 * @param attendees by address
 */
public record Content(
        String title,
        Times times,
        Texts texts,
        String status,
        String visibility,
        boolean busy,
        boolean locked,
        @Nullable String rule,
        List<Reminder> reminders,
        @Nullable String categoryId,
        List<Attendee> attendees) {

    /** Copies the lists. */
    public Content {
        reminders = List.copyOf(reminders);
        attendees = List.copyOf(attendees);
    }

    /** What may be missing. */
    public record Texts(
            @Nullable String description,
            @Nullable String location,
            @Nullable String locationUrl,
            @Nullable String meetingUrl,
            @Nullable String color) {}

    /** The same event at another time and by another rule. */
    public Content with(Times others, @Nullable String otherRule) {
        return new Content(
                title, others, texts, status, visibility, busy, locked, otherRule, reminders, categoryId, attendees);
    }

    /** The members that are not as in another one, with the values here, named as on the wire. */
    public Map<String, @Nullable Object> unlike(@Nullable Content other) {
        var here = members();
        if (other != null) {
            var there = other.members();
            here.entrySet().removeIf(member -> Objects.equals(member.getValue(), there.get(member.getKey())));
        }
        return here;
    }

    private Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("title", title);
        members.put("start", times.start().toString());
        members.put("end", times.end().toString());
        members.put("allDay", times.allDay());
        members.put("timezone", times.zone());
        members.put("description", texts.description());
        members.put("location", texts.location());
        members.put("locationUrl", texts.locationUrl());
        members.put("meetingUrl", texts.meetingUrl());
        members.put("color", texts.color());
        members.put("status", status);
        members.put("visibility", visibility);
        members.put("isBusy", busy);
        members.put("isLocked", locked);
        members.put("recurringRule", rule);
        members.put(
                "reminders",
                reminders.stream()
                        .<Map<String, Object>>map(one -> Map.of("minutes", one.minutes(), "method", one.method()))
                        .toList());
        members.put("categoryId", categoryId);
        members.put("attendees", attendees.stream().map(Attendee::wire).toList());
        return members;
    }
}
