package dev.chronos.sharing.event;

import io.vertx.mutiny.sqlclient.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code events} with what its expansion needs.
 *
 * @param replaced starts that rows of their own replace (RECURRENCE-ID)
 * @param originalStart for such a row the start that it replaces
 */
record EventRow(
        String id,
        String calendarId,
        String userId,
        String title,
        @Nullable String description,
        @Nullable String location,
        Instant start,
        Instant end,
        boolean allDay,
        ZoneId zone,
        boolean recurring,
        @Nullable String rule,
        @Nullable Instant lastStart,
        Set<Instant> excluded,
        Set<Instant> replaced,
        @Nullable String masterId,
        @Nullable Instant originalStart,
        String status,
        String visibility,
        boolean busy,
        @Nullable String color) {

    static EventRow of(Row row) {
        return new EventRow(
                row.getString("id"),
                row.getString("calendarId"),
                row.getString("userId"),
                row.getString("title"),
                row.getString("description"),
                row.getString("location"),
                utc(row.getLocalDateTime("startDateTime")),
                utc(row.getLocalDateTime("endDateTime")),
                row.getBoolean("allDay"),
                zone(row.getString("timezone")),
                row.getBoolean("isRecurring"),
                row.getString("recurringRule"),
                orNull(row.getLocalDateTime("recurringEndDate")),
                instants(row.getArrayOfLocalDateTimes("excludeDates")),
                instants(row.getArrayOfStrings("replaced")),
                row.getString("recurringId"),
                instant(row.getString("originalStart")),
                row.getString("status"),
                row.getString("visibility"),
                row.getBoolean("isBusy"),
                row.getString("color"));
    }

    private static Instant utc(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Instant orNull(@Nullable LocalDateTime column) {
        return column == null ? null : utc(column);
    }

    /** The web app may have written anything here. */
    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static Set<Instant> instants(LocalDateTime @Nullable [] columns) {
        var instants = new HashSet<Instant>();
        for (var column : columns == null ? new LocalDateTime[0] : columns) {
            instants.add(utc(column));
        }
        return instants;
    }

    private static Set<Instant> instants(String @Nullable [] texts) {
        var instants = new HashSet<Instant>();
        for (var text : texts == null ? new String[0] : texts) {
            var instant = instant(text);
            if (instant != null) {
                instants.add(instant);
            }
        }
        return instants;
    }

    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
