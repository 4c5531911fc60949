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

/** The one statement on events: what the user owns or is invited to, masters and all overrides of those included. */
final class EventQuery {
    /**
     * Parameters: user id, address in lower case, start and end of the window. The start is bounded from below by 35
     * days; longer events have an index of their own.
     */
    static final String SQL = """
            with invited as (
                select "eventId" from "event_attendees" where "userId" = $1
                union
                select "eventId" from "event_attendees" where lower("email") = $2
            ), picked as (
                select e."id" from "events" e
                where e."userId" = $1 and e."deletedAt" is null
                  and e."startDateTime" >= $3::timestamp - interval '35 days' and e."startDateTime" < $4::timestamp
                union
                select e."id" from "events" e
                where e."userId" = $1 and e."deletedAt" is null
                  and e."endDateTime" > e."startDateTime" + interval '35 days'
                  and e."endDateTime" > $3::timestamp and e."startDateTime" < $4::timestamp
                union
                select e."id" from "events" e
                where e."userId" = $1 and e."deletedAt" is null and e."isRecurring" and e."startDateTime" < $4::timestamp
                  and (e."recurringEndDate" is null or e."recurringEndDate" >= $3::timestamp - interval '35 days')
                union
                select e."id" from invited i join "events" e on e."id" = i."eventId"
                where e."deletedAt" is null and e."startDateTime" < $4::timestamp
                  and (e."startDateTime" >= $3::timestamp - interval '35 days' or e."endDateTime" > $3::timestamp or e."isRecurring")
            ), concerned as (
                select "id" from picked
                union
                select o."id" from picked p join "events" o on o."recurringId" = p."id" where o."deletedAt" is null
            ), attendance as (
                select a."eventId",
                    (array_agg(a."status"::text order by (a."userId" is not distinct from $1) desc, a."id")
                        filter (where a."userId" is not distinct from $1 or lower(a."email") = $2))[1] as "own",
                    count(*) filter (where a."userId" is distinct from $1 and lower(a."email") <> $2
                        and a."status" <> 'DECLINED') as "others"
                from "event_attendees" a where a."eventId" in (select "id" from concerned)
                group by a."eventId"
            )
            select e."id", e."userId" = $1 as "own", e."title", e."startDateTime", e."endDateTime", e."allDay", e."timezone",
                e."isRecurring", e."recurringRule", e."recurringId", e."recurringEndDate", e."excludeDates",
                e."metadata" ->> 'originalStart' as "originalStart", e."status"::text as "status", e."isBusy",
                k."id" as "categoryId", k."name" as "categoryName", a."own" as "attendance", coalesce(a."others", 0) as "others"
            from concerned x
            join "events" e on e."id" = x."id"
            join "calendars" c on c."id" = e."calendarId" and c."deletedAt" is null
            left join "categories" k on k."id" = e."categoryId"
            left join attendance a on a."eventId" = e."id"
            order by e."startDateTime", e."id"
            limit 60000""";

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
