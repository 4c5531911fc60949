package dev.chronos.sharing.event;

import dev.chronos.sharing.access.Facts;
import dev.chronos.sharing.access.Guarded;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code events} that may have an occurrence in a range: one statement, facts included. */
@ApplicationScoped
class EventRepository {
    /** More rows than this in one range are refused, not cut silently. */
    static final int MAX_ROWS = 20_000;

    /**
     * Three bounded questions instead of one that reads everything before the range: what began up to 35 days before it,
     * what is longer than that, and what repeats. Each has its index. {@code $3} and {@code $4} are the range. The limit
     * of one makes the planner look each row up: guessing far too many long ones, it would read the whole table instead.
     */
    private static final String READ = "with " + Facts.SQL + """
            , "hits" as (
                select e."id" from "events" e
                where e."calendarId" = $1 and e."deletedAt" is null and not e."isRecurring"
                  and e."startDateTime" >= $3::timestamp - interval '35 days' and e."startDateTime" < $4
                  and (e."endDateTime" > $3 or e."endDateTime" = e."startDateTime" and e."startDateTime" >= $3)
                union all
                select e."id" from "events" e
                where e."calendarId" = $1 and e."deletedAt" is null and not e."isRecurring"
                  and e."endDateTime" > e."startDateTime" + interval '35 days'
                  and e."endDateTime" > $3 and e."startDateTime" < $3::timestamp - interval '35 days'
                union all
                select e."id" from "events" e
                where e."calendarId" = $1 and e."deletedAt" is null and e."isRecurring" and e."startDateTime" < $4
                  and (e."recurringEndDate" is null
                       or e."recurringEndDate" + (e."endDateTime" - e."startDateTime") >= $3)
                limit $5
            )
            select f.*, e."id", e."calendarId", e."userId", e."title", e."description", e."location", e."startDateTime",
                   e."endDateTime", e."allDay", e."timezone", e."isRecurring", e."recurringRule", e."recurringEndDate",
                   e."excludeDates", e."recurringId", e."metadata" ->> 'originalStart' as "originalStart",
                   e."status"::text as "status", e."visibility"::text as "visibility", e."isBusy", e."color",
                   case when e."isRecurring" then array(
                       select o."metadata" ->> 'originalStart' from "events" o
                       where o."recurringId" = e."id" and o."deletedAt" is null and o."metadata" ? 'originalStart')
                   end as "replaced"
            from "facts" f
            left join "hits" h on\s""" + Facts.READABLE + """
             left join lateral (select * from "events" x where x."id" = h."id" limit 1) e on true""";

    private static final String HOME = "select \"timezone\", \"weekStartsOn\" from \"users\" where \"id\" = $1";

    private final Pool database;

    EventRepository(Pool database) {
        this.database = database;
    }

    /** Where the days of a person begin. */
    Uni<Home> home(String userId) {
        return database.preparedQuery(HOME)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next())
                .map(row -> new Home(row.getString("timezone"), row.getInteger("weekStartsOn")));
    }

    /** At most one more row than {@link #MAX_ROWS}. */
    Uni<Guarded<List<EventRow>>> inRange(String calendarId, String actorId, TimeRange range) {
        var parameters = Tuple.of(calendarId, actorId, utc(range.from()), utc(range.to()), MAX_ROWS + 1);
        return database.preparedQuery(READ).execute(parameters).map(EventRepository::guarded);
    }

    private static Guarded<List<EventRow>> guarded(RowSet<Row> rows) {
        @Nullable Facts facts = null;
        var events = new ArrayList<EventRow>(rows.size());
        for (var row : rows) {
            facts = facts == null ? Facts.of(row) : facts;
            if (row.getString("id") != null) {
                events.add(EventRow.of(row));
            }
        }
        return Guarded.of(facts, events);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A person's zone and first day of the week, as written. */
    record Home(String timezone, int weekStartsOn) {}
}
