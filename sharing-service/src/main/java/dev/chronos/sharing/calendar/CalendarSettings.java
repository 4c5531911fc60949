package dev.chronos.sharing.calendar;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import org.jspecify.annotations.Nullable;

/**
 * What can be set of a calendar.
 *
 * @param timezone an IANA zone id; null: the owner's
 * @param isPublic everybody may see what is public in it
 * @param isArchived nothing in it may change
 * @param isDefault where its owner's events go when none is named; it can be neither deleted nor given away
 */
record CalendarSettings(
        String name,
        @Nullable String description,
        String color,
        @Nullable String timezone,
        boolean isPublic,
        boolean isArchived,
        boolean isDefault) {

    static CalendarSettings of(Row row) {
        return new CalendarSettings(
                row.getString("name"),
                row.getString("description"),
                row.getString("color"),
                row.getString("timezone"),
                row.getBoolean("isPublic"),
                row.getBoolean("isArchived"),
                row.getBoolean("isDefault"));
    }

    /** For the log: the members that are not the same in the other. */
    JsonObject unlike(CalendarSettings other) {
        var mine = json();
        other.json().forEach(member -> {
            if (mine.getValue(member.getKey()) == null
                    ? member.getValue() == null
                    : mine.getValue(member.getKey()).equals(member.getValue())) {
                mine.remove(member.getKey());
            }
        });
        return mine;
    }

    /** For the log. */
    JsonObject json() {
        return new JsonObject()
                .put("name", name)
                .put("description", description)
                .put("color", color)
                .put("timezone", timezone)
                .put("isPublic", isPublic)
                .put("isArchived", isArchived);
    }
}
