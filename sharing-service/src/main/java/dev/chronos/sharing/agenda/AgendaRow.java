package dev.chronos.sharing.agenda;

import dev.chronos.sharing.ical.write.Entry;
import dev.chronos.sharing.ical.write.Times;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code events} with what belongs to it.
 *
 * @param userId who made it
 * @param entry what it is to somebody who may see all of it; guests and alarms included
 * @param overrides rows that stand for an occurrence of it
 * @param series the series for whose occurrence it stands; null: none
 */
public record AgendaRow(
        String id,
        String userId,
        Entry entry,
        boolean ofSeries,
        List<Replacement> overrides,
        @Nullable Series series) {

    /** @param at the start that it replaces */
    record Replacement(Instant at, String userId, String visibility, String status) {}

    /** The row behind an override. */
    record Series(
            String userId, String visibility, Entry.@Nullable Repeats repeats, Entry.Replaces replaces, String uid) {}

    static AgendaRow of(Row row) {
        var metadata = row.get(Object.class, "metadata") instanceof JsonObject object ? object : new JsonObject();
        return new AgendaRow(
                row.getString("id"),
                row.getString("userId"),
                entry(row, metadata),
                row.getString("recurringId") != null,
                overrides(row),
                series(row, metadata));
    }

    private static Entry entry(Row row, JsonObject metadata) {
        return new Entry(
                uid(row.getString("id"), row.getString("source"), row.getString("externalId")),
                new Entry.Version(
                        Columns.number(metadata.getValue("sequence")),
                        Columns.utc(row.getLocalDateTime("createdAt")),
                        Columns.utc(row.getLocalDateTime("updatedAt"))),
                words(row, metadata),
                new Times(
                        Columns.utc(row.getLocalDateTime("startDateTime")),
                        Columns.utc(row.getLocalDateTime("endDateTime")),
                        row.getBoolean("allDay"),
                        Columns.zone(row.getString("timezone"))),
                repeats(row),
                null,
                row.getString("status"),
                row.getString("visibility"),
                row.getBoolean("isBusy"),
                guests(row),
                alarms(row));
    }

    /** An imported event keeps the UID that it came with, so that it is recognized where it came from. */
    private static String uid(String id, @Nullable String source, @Nullable String externalId) {
        return "icalendar".equals(source) && externalId != null && !externalId.isBlank() ? externalId : own(id);
    }

    private static String own(String id) {
        return id + "@chronos";
    }

    /** A UID that no other row has, for an override that is shown without its series. */
    String ownUid() {
        return own(id);
    }

    private static Entry.Words words(Row row, JsonObject metadata) {
        var imported = Columns.texts(metadata.getValue("categories"));
        var category = row.getString("category");
        var categories = imported.isEmpty() && category != null ? List.of(category) : imported;
        return new Entry.Words(
                row.getString("title"),
                row.getString("description"),
                row.getString("location"),
                Columns.firstOf(row.getString("meetingUrl"), row.getString("locationUrl")),
                categories);
    }

    private static Entry.@Nullable Repeats repeats(Row row) {
        var rule = row.getString("recurringRule");
        return !row.getBoolean("isRecurring") || rule == null
                ? null
                : new Entry.Repeats(
                        rule,
                        Columns.orNull(row.getLocalDateTime("recurringEndDate")),
                        Columns.instants(row.getArrayOfLocalDateTimes("excludeDates"))
                                .collect(Collectors.toUnmodifiableSet()),
                        Set.of());
    }

    private static List<Replacement> overrides(Row row) {
        return Columns.objects(row.getValue("overrides")).stream()
                .flatMap(each -> {
                    var at = Columns.instant(each.getString("at"));
                    return at == null
                            ? Stream.of()
                            : Stream.of(new Replacement(
                                    at,
                                    each.getString("userId"),
                                    each.getString("visibility"),
                                    each.getString("status")));
                })
                .toList();
    }

    private static @Nullable Series series(Row row, JsonObject metadata) {
        var at = metadata.getValue("originalStart") instanceof String text ? Columns.instant(text) : null;
        if (at == null || !(row.getValue("series") instanceof JsonObject series)) {
            return null;
        }
        var times = new Times(
                Columns.utc(LocalDateTime.parse(series.getString("start"))),
                Columns.utc(LocalDateTime.parse(series.getString("end"))),
                series.getBoolean("allDay"),
                Columns.zone(series.getString("zone")));
        var rule = series.getString("rule");
        return new Series(
                series.getString("userId"),
                series.getString("visibility"),
                rule == null ? null : new Entry.Repeats(rule, null, Set.of(), Set.of()),
                new Entry.Replaces(at, times),
                uid(series.getString("id"), series.getString("source"), series.getString("externalId")));
    }

    private static List<Entry.Guest> guests(Row row) {
        return Columns.objects(row.getValue("guests")).stream()
                .map(each -> new Entry.Guest(
                        each.getString("email"),
                        each.getString("name"),
                        each.getString("status"),
                        each.getString("role")))
                .toList();
    }

    private static List<Integer> alarms(Row row) {
        return Columns.objects(row.getValue("reminders")).stream()
                .map(each -> each.getValue("minutes"))
                .map(Columns::number)
                .filter(minutes -> minutes <= 525_600)
                .map(Long::intValue)
                .distinct()
                .toList();
    }

    Collection<Instant> replaced() {
        return overrides.stream().map(Replacement::at).toList();
    }
}
