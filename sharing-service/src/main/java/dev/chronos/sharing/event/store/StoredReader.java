package dev.chronos.sharing.event.store;

import dev.chronos.sharing.event.draft.Attendee;
import dev.chronos.sharing.event.draft.Content;
import dev.chronos.sharing.event.draft.Content.Texts;
import dev.chronos.sharing.event.draft.Reminder;
import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.event.store.Stored.Category;
import dev.chronos.sharing.event.store.Stored.Guest;
import dev.chronos.sharing.event.store.Stored.Head;
import dev.chronos.sharing.event.store.Stored.Person;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the answer of {@link EventSql#ONE}. The web app may have written anything: what cannot be read is as good as absent. */
final class StoredReader {
    private StoredReader() {}

    static Stored read(Row row) {
        var guests =
                objects(row.getJsonArray("guests")).map(StoredReader::guest).toList();
        var excluded = new TreeSet<Instant>();
        var columns = row.getArrayOfLocalDateTimes("excludeDates");
        for (var column : columns == null ? new LocalDateTime[0] : columns) {
            excluded.add(utc(column));
        }
        return new Stored(
                row.getString("id"),
                row.getString("version"),
                row.getString("calendarId"),
                new Person(row.getString("userId"), row.getString("creatorName")),
                content(row, guests),
                row.getString("recurringId"),
                instant(row.getString("originalStart")),
                row.getLocalDateTime("recurringEndDate") == null ? null : utc(row.getLocalDateTime("recurringEndDate")),
                excluded,
                number(row.getString("sequence")),
                utc(row.getLocalDateTime("createdAt")),
                utc(row.getLocalDateTime("updatedAt")),
                category(row),
                guests,
                objects(row.getJsonArray("heads")).map(StoredReader::head).toList());
    }

    private static Content content(Row row, List<Guest> guests) {
        return new Content(
                row.getString("title"),
                new Times(
                        utc(row.getLocalDateTime("startDateTime")),
                        utc(row.getLocalDateTime("endDateTime")),
                        row.getBoolean("allDay"),
                        row.getString("timezone")),
                new Texts(
                        row.getString("description"),
                        row.getString("location"),
                        row.getString("locationUrl"),
                        row.getString("meetingUrl"),
                        row.getString("color")),
                row.getString("status"),
                row.getString("visibility"),
                row.getBoolean("isBusy"),
                row.getBoolean("isLocked"),
                row.getBoolean("isRecurring") ? row.getString("recurringRule") : null,
                objects(row.getValue("reminders") instanceof JsonArray list ? list : null)
                        .map(StoredReader::reminder)
                        .filter(Objects::nonNull)
                        .toList(),
                row.getString("categoryId"),
                guests.stream()
                        .map(guest -> new Attendee(guest.email().toLowerCase(Locale.ROOT), guest.name(), guest.role()))
                        .toList());
    }

    private static @Nullable Category category(Row row) {
        var id = row.getString("categoryId");
        return id == null ? null : new Category(id, row.getString("categoryName"), row.getString("categoryColor"));
    }

    private static Guest guest(JsonObject one) {
        return new Guest(
                one.getString("id"),
                one.getString("email"),
                one.getString("name"),
                one.getString("status"),
                one.getString("role"),
                one.getString("userId"));
    }

    private static Head head(JsonObject one) {
        return new Head(
                one.getString("id"),
                one.getString("version"),
                one.getString("userId"),
                one.getString("visibility"),
                one.getBoolean("locked"),
                one.getBoolean("taken"),
                utc(LocalDateTime.parse(one.getString("start"))),
                utc(LocalDateTime.parse(one.getString("end"))),
                instant(one.getString("originalStart")));
    }

    private static @Nullable Reminder reminder(JsonObject one) {
        return one.getValue("minutes") instanceof Number minutes && one.getValue("method") instanceof String method
                ? new Reminder(minutes.intValue(), method)
                : null;
    }

    private static Stream<JsonObject> objects(@Nullable JsonArray array) {
        return array == null
                ? Stream.of()
                : array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
    }

    private static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
