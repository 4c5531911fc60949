package dev.chronos.sharing.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Mask;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.WallClockExpander;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What else takes the time of an event: in its calendar, and in those of its writer's own. */
@ApplicationScoped
public class ConflictRepository {
    private static final int MOST = 20;
    private static final int MOST_ROWS = 2_000;

    private static final String READ = """
            with "own" as (
                select c."id" from "calendars" c
                where c."deletedAt" is null and (c."id" = $1 or c."userId" = $2 and not c."isArchived")
            )
            select e."id", e."calendarId", e."userId", e."title", null as "description", null as "location",
                   e."startDateTime", e."endDateTime", e."allDay", e."timezone", e."isRecurring", e."recurringRule",
                   e."recurringEndDate", e."excludeDates", e."recurringId", null as "originalStart",
                   e."status"::text as "status", e."visibility"::text as "visibility", e."isBusy", e."color",
                   case when e."isRecurring" then array(
                       select o."metadata" ->> 'originalStart' from "events" o
                       where o."recurringId" = e."id" and o."deletedAt" is null and o."metadata" ? 'originalStart')
                   end as "replaced"
            from "own" k cross join lateral (
                select e.* from "events" e
                where e."calendarId" = k."id" and e."deletedAt" is null and not e."isRecurring"
                  and e."startDateTime" >= $3::timestamp - interval '35 days' and e."startDateTime" < $4
                  and e."endDateTime" > $3
                union all
                select e.* from "events" e
                where e."calendarId" = k."id" and e."deletedAt" is null and not e."isRecurring"
                  and e."endDateTime" > e."startDateTime" + interval '35 days'
                  and e."endDateTime" > $3 and e."startDateTime" < $3::timestamp - interval '35 days'
                union all
                select e.* from "events" e
                where e."calendarId" = k."id" and e."deletedAt" is null and e."isRecurring" and e."startDateTime" < $4
                  and (e."recurringEndDate" is null
                       or e."recurringEndDate" + (e."endDateTime" - e."startDateTime") >= $3)
            ) e
            where e."isBusy" and e."status" <> 'CANCELLED' and e."id" <> $5
            limit $6
            """;

    private final RecurrenceExpander expander = new WallClockExpander();
    private final Pool database;

    ConflictRepository(Pool database) {
        this.database = database;
    }

    /**
     * The first conflicts, by start. One statement, and as many expansions as there are series: bounded.
     *
     * @param times of the event, by start
     */
    public Uni<List<Conflict>> of(Granted writer, String eventId, List<Instance> times) {
        if (times.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var from = times.get(0).start();
        var to =
                times.stream().map(Instance::end).max(Comparator.naturalOrder()).orElseThrow();
        var parameters = Tuple.of(writer.calendarId(), writer.actorId(), utc(from), utc(to))
                .addString(eventId)
                .addInteger(MOST_ROWS);
        return database.preparedQuery(READ)
                .execute(parameters)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(rows -> conflicts(rows, writer, times, new TimeRange(from, to, ZoneOffset.UTC)));
    }

    private List<Conflict> conflicts(RowSet<Row> rows, Granted writer, List<Instance> times, TimeRange range) {
        var found = new ArrayList<Conflict>();
        var occurrences = new Occurrences(expander, writer, range);
        StreamSupport.stream(rows.spliterator(), false)
                .map(EventRow::of)
                .flatMap(row -> shown(row, writer, occurrences))
                .filter(one -> times.stream().anyMatch(time -> time.touches(one.start(), one.end())))
                .forEach(found::add);
        return found.stream()
                .sorted(Comparator.comparing(Conflict::start).thenComparing(Conflict::end))
                .limit(MOST)
                .toList();
    }

    /** The calendar of the event under its mask; all others are the writer's own. */
    private static Stream<Conflict> shown(EventRow row, Granted writer, Occurrences occurrences) {
        var mask = row.calendarId().equals(writer.calendarId())
                ? Mask.of(writer, row.visibility(), row.userId())
                : Mask.FULL;
        if (mask == Mask.OMITTED) {
            return Stream.of();
        }
        var full = mask == Mask.FULL;
        return occurrences.instances(row).stream()
                .map(time -> new Conflict(
                        row.calendarId(), full ? row.id() : null, full ? row.title() : null, time.start(), time.end()));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /**
     * Something else at the same time.
     *
     * @param eventId null when the writer may not know more than that the time is taken
     * @param title null in the same case
     */
    public record Conflict(
            String calendarId,
            @JsonInclude @Nullable String eventId,
            @JsonInclude @Nullable String title,
            Instant start,
            Instant end) {}
}
