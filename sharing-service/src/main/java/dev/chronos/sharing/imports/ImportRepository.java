package dev.chronos.sharing.imports;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.ical.read.ImportedEvent;
import dev.chronos.sharing.ical.read.ImportedTask;
import dev.chronos.sharing.imports.ImportPlan.Stored;
import dev.chronos.sharing.imports.ImportPlan.Write;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Writes the rows of an import, a thousand at a time, in a transaction of the caller's. */
@ApplicationScoped
class ImportRepository {
    private static final int CHUNK = 1_000;

    private final Clock clock;

    ImportRepository(Clock clock) {
        this.clock = clock;
    }

    /** Rows of an earlier import with one of these UIDs. */
    Uni<List<Stored>> events(SqlConnection transaction, Granted grant, List<String> uids) {
        var calendarId = grant.to(Operation.CALENDAR_IMPORT).calendarId();
        return stored(transaction, ImportSql.STORED_EVENTS, Tuple.of(calendarId, uids.toArray(String[]::new)));
    }

    /** All rows of a calendar that mirrors a feed. */
    Uni<List<Stored>> mirrored(SqlConnection transaction, Granted grant) {
        return stored(
                transaction,
                ImportSql.STORED_ALL,
                Tuple.of(grant.to(Operation.SUBSCRIPTION_REFRESH).calendarId()));
    }

    /** Takes events out of it. */
    Uni<Void> remove(SqlConnection transaction, Granted grant, List<String> ids) {
        var calendarId = grant.to(Operation.SUBSCRIPTION_REFRESH).calendarId();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(ImportSql.REMOVE_EVENTS)
                        .execute(Tuple.of(calendarId, ids.toArray(String[]::new), now()))
                        .replaceWithVoid();
    }

    /** The importer's rows of an earlier import with one of these UIDs. */
    Uni<List<Stored>> tasks(SqlConnection transaction, Granted grant, List<String> uids) {
        var actorId = grant.to(Operation.CALENDAR_IMPORT).actorId();
        return uids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : transaction
                        .preparedQuery(ImportSql.LOCK_TASKS)
                        .execute(Tuple.of(actorId))
                        .chain(() -> stored(
                                transaction, ImportSql.STORED_TASKS, Tuple.of(actorId, uids.toArray(String[]::new))));
    }

    Uni<Void> writeEvents(SqlConnection transaction, Granted grant, ImportPlan<ImportedEvent> plan) {
        grant.to(Operation.CALENDAR_IMPORT, Operation.SUBSCRIPTION_REFRESH);
        var added = Tuple.of(grant.actorId(), grant.calendarId(), now());
        var updated = Tuple.of(grant.calendarId(), now());
        var touched = plan.updated().stream().map(write -> write.ids().id()).toArray(String[]::new);
        var attendees = new ArrayList<JsonObject>();
        plan.added().forEach(write -> collectAttendees(write, attendees));
        plan.updated().forEach(write -> collectAttendees(write, attendees));
        return chunks(transaction, ImportSql.ADD_EVENTS, map(plan.added(), RowJson::event), added)
                .chain(() -> chunks(transaction, ImportSql.UPDATE_EVENTS, map(plan.updated(), RowJson::event), updated))
                .chain(() -> transaction.preparedQuery(ImportSql.DROP_ATTENDEES).execute(Tuple.of(touched)))
                .chain(() -> chunks(transaction, ImportSql.ADD_ATTENDEES, attendees, Tuple.of(now())));
    }

    Uni<Void> writeTasks(SqlConnection transaction, Granted grant, ImportPlan<ImportedTask> plan) {
        grant.to(Operation.CALENDAR_IMPORT);
        return chunks(
                        transaction,
                        ImportSql.ADD_TASKS,
                        map(plan.added(), RowJson::task),
                        Tuple.of(grant.actorId(), now()))
                .chain(() -> chunks(
                        transaction,
                        ImportSql.UPDATE_TASKS,
                        map(plan.updated(), RowJson::task),
                        Tuple.of(grant.actorId(), now())));
    }

    /** Brings the calendar's own count up to date. */
    Uni<Void> count(SqlConnection transaction, Granted grant) {
        return transaction
                .preparedQuery(ImportSql.COUNT_EVENTS)
                .execute(Tuple.of(grant.calendarId(), now()))
                .replaceWithVoid();
    }

    /** The zones that a file without zones is read in. */
    Uni<Home> home(SqlConnection connection, Granted grant) {
        return connection
                .preparedQuery(ImportSql.HOME)
                .execute(Tuple.of(grant.calendarId(), grant.actorId()))
                .map(rows -> rows.iterator().next())
                .map(row -> new Home(row.getString("calendarZone"), row.getString("userZone")));
    }

    /** Everybody who sees the calendar. */
    Uni<List<String>> audience(SqlConnection connection, Granted grant) {
        return connection
                .preparedQuery(ImportSql.AUDIENCE)
                .execute(Tuple.of(grant.calendarId()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("id"))
                        .toList());
    }

    private static Uni<List<Stored>> stored(SqlConnection transaction, String sql, Tuple scope) {
        return transaction
                .preparedQuery(sql)
                .execute(scope)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ImportRepository::stored)
                        .toList());
    }

    private static Stored stored(Row row) {
        var original = row.getString("originalStart");
        var modified = row.getString("lastModified");
        var hash = row.getString("hash");
        var sequence = row.getString("sequence");
        return new Stored(
                row.getString("id"),
                ImportPlan.key(row.getString("uid"), instant(original)),
                row.getString("recurringId"),
                new Fingerprint(hash == null ? "" : hash, number(sequence), instant(modified)));
    }

    /** The web app may have written anything there: what cannot be read is as good as absent. */
    private static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** @param rest the parameters after the rows */
    private static Uni<Void> chunks(SqlConnection transaction, String sql, List<JsonObject> rows, Tuple rest) {
        return Multi.createFrom()
                .iterable(rows)
                .group()
                .intoLists()
                .of(CHUNK)
                .onItem()
                .transformToUniAndConcatenate(
                        chunk -> transaction.preparedQuery(sql).execute(with(new JsonArray(chunk), rest)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static Tuple with(JsonArray rows, Tuple rest) {
        var full = Tuple.tuple().addValue(rows);
        for (var i = 0; i < rest.size(); i++) {
            full.addValue(rest.getValue(i));
        }
        return full;
    }

    private static <T> List<JsonObject> map(List<Write<T>> writes, Function<Write<T>, JsonObject> row) {
        return writes.stream().map(row).toList();
    }

    private static void collectAttendees(Write<ImportedEvent> write, List<JsonObject> rows) {
        write.component()
                .attendees()
                .forEach(attendee -> rows.add(RowJson.attendee(write.ids().id(), attendee)));
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
