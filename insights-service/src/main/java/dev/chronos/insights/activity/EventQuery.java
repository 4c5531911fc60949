package dev.chronos.insights.activity;

import dev.chronos.insights.activity.EventRow.Category;
import io.vertx.mutiny.sqlclient.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one statement on events: what the user owns or is invited to, with all overrides of the series among them. */
final class EventQuery {
    /**
     * Parameters: user id, address or null, start and end of the window. A row may come twice.
     *
     * <p>The start is bounded from below by 35 days; longer events have an index of their own. All-day events mean dates, so
     * they are read from a day more on both sides, and from 400 days before the window for the days away that a streak
     * passes over. A series may have ended within those.
     *
     * <p>Each lookup stands alone and ends in an index: on tables without statistics, as after a large import, PostgreSQL
     * joins lists of ids by comparing each with each, which was measured to take 400 ms for 2 000 events instead of 30.
     * {@code offset 0} keeps it from taking the lookups apart. Series first, then the newest, because a limit leaves out
     * the rest.
     */
    static final String SQL = """
            select e."id", e."userId" = $1 as "own", e."title", e."startDateTime", e."endDateTime", e."allDay", e."timezone",
                e."isRecurring", e."recurringRule", e."recurringId", e."recurringEndDate", e."excludeDates",
                e."metadata" ->> 'originalStart' as "originalStart", e."status"::text as "status", e."isBusy", e."categoryId",
                (select k."name" from "categories" k where k."id" = e."categoryId") as "categoryName",
                case when a."own" > 0 then (
                    select a."status"::text from "event_attendees" a
                    where a."eventId" = e."id" and (a."userId" is not distinct from $1 or lower(a."email") = lower($2))
                    order by (a."userId" is not distinct from $1) desc, a."id" limit 1
                ) end as "attendance", a."others"
            from (
                select e.* from "events" e
                where e."userId" = $1 and e."deletedAt" is null and not e."isRecurring"
                  and e."startDateTime" >= $3::timestamp - interval '35 days'
                  and e."startDateTime" < $4::timestamp + interval '1 day'
                  and (e."endDateTime" > $3::timestamp - interval '1 day' or e."startDateTime" >= $3::timestamp
                    or e."allDay")
                union all
                select e.* from "events" e
                where e."userId" = $1 and e."deletedAt" is null and not e."isRecurring"
                  and e."endDateTime" > e."startDateTime" + interval '35 days'
                  and e."endDateTime" > $3::timestamp - interval '1 day'
                  and e."startDateTime" < $3::timestamp - interval '35 days'
                union all
                select e.* from "events" e
                where e."userId" = $1 and e."deletedAt" is null and not e."isRecurring" and e."allDay"
                  and e."startDateTime" >= $3::timestamp - interval '435 days'
                  and e."startDateTime" < $3::timestamp - interval '35 days'
                union all
                select e.* from "events" e where e."userId" = $1 and %2$s
                union all
                select o.* from (
                    select e."id" from "events" e where e."userId" = $1 and %2$s offset 0
                ) m cross join lateral (
                    select o.* from "events" o where o."recurringId" = m."id" and o."deletedAt" is null offset 0
                ) o
                union all
                select e.* from (%1$s) i cross join lateral (
                    select e.* from "events" e where e."id" = i."eventId" and e."deletedAt" is null offset 0
                ) e
                where e."startDateTime" < $4::timestamp + interval '1 day'
                  and (e."startDateTime" >= $3::timestamp or e."endDateTime" > $3::timestamp - interval '1 day'
                    or e."isRecurring" or e."allDay" and e."startDateTime" >= $3::timestamp - interval '435 days')
                union all
                select o.* from (%1$s) i cross join lateral (
                    select e."id" from "events" e where e."id" = i."eventId" and %2$s offset 0
                ) m cross join lateral (
                    select o.* from "events" o where o."recurringId" = m."id" and o."deletedAt" is null offset 0
                ) o
            ) e
            cross join lateral (
                select
                    count(*) filter (where a."userId" is not distinct from $1 or lower(a."email") = lower($2)) as "own",
                    count(*) filter (where a."userId" is distinct from $1 and lower(a."email") is distinct from lower($2)
                        and a."status" <> 'DECLINED') as "others"
                from "event_attendees" a where a."eventId" = e."id"
            ) a
            where (select c."deletedAt" from "calendars" c where c."id" = e."calendarId") is null
            order by e."isRecurring" desc, e."startDateTime" desc, e."id\"""".formatted("""
                            select "eventId" from "event_attendees" where "userId" = $1
                            union
                            select "eventId" from "event_attendees" where lower("email") = lower($2)
                            offset 0""", """
                            e."deletedAt" is null and e."isRecurring" and e."startDateTime" < $4::timestamp + interval '1 day'
                                and (e."recurringEndDate" is null or e."recurringEndDate" >= $3::timestamp - interval '401 days')\
                            """);

    private EventQuery() {}

    static EventRow row(Row row) {
        return new EventRow(
                row.getString("id"),
                row.getBoolean("own"),
                category(row),
                row.getString("title"),
                Utc.required(row, "startDateTime"),
                Utc.required(row, "endDateTime"),
                row.getBoolean("allDay"),
                row.getString("timezone"),
                rule(row),
                row.getString("recurringId"),
                Utc.optional(row, "recurringEndDate"),
                excluded(row.getArrayOfLocalDateTimes("excludeDates")),
                originalStart(row.getString("originalStart")),
                row.getString("status"),
                row.getBoolean("isBusy"),
                row.getString("attendance"),
                row.getLong("others").intValue());
    }

    private static @Nullable Category category(Row row) {
        var id = row.getString("categoryId");
        return id == null ? null : new Category(id, row.getString("categoryName"));
    }

    private static @Nullable String rule(Row row) {
        var rule = row.getString("recurringRule");
        return row.getBoolean("isRecurring") && rule != null && !rule.isBlank() ? rule : null;
    }

    private static Set<Instant> excluded(LocalDateTime @Nullable [] dates) {
        var instants = new HashSet<Instant>();
        if (dates != null) {
            for (LocalDateTime date : dates) {
                if (date != null) {
                    instants.add(Utc.instant(date));
                }
            }
        }
        return instants;
    }

    /** Written as an ISO instant; what cannot be read replaces nothing. */
    private static @Nullable Instant originalStart(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
