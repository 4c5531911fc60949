package dev.chronos.sharing.agenda;

import dev.chronos.sharing.access.Facts;

/** Statements over the events of one calendar, each after {@code "facts"}; see {@link Viewer#statement}. */
final class AgendaSql {
    /**
     * What moves with every change of what is shown, whoever made it: the sum of the times of change sees also the one that
     * was made earlier and committed later than another. Answered from an index alone.
     */
    static final String STATE = """
            select f.*, t."tokenId", t."lastUsedAt", t."accessCodeHash", c."name", c."description", c."color", c."timezone", c."updatedAt",
                   s."rows", s."latest", s."sum", k."latest" as "categories"
            from "facts" f
            cross join "token" t
            join "calendars" c on c."id" = f."factCalendarId"
            cross join lateral (
                select count(*) as "rows", max(e."updatedAt") as "latest",
                       coalesce(sum((date_part('epoch', e."updatedAt") * 1000)::bigint), 0)::text as "sum"
                from "events" e where e."calendarId" = f."factCalendarId" and e."deletedAt" is null
            ) s
            cross join lateral (
                select max(k."updatedAt") as "latest" from "categories" k where k."userId" = f."factOwnerId"
            ) k
            """;

    /** In which zones there are events of which kind, so that zones of hidden ones are not told. */
    static final String ZONES = """
            , "uses" as (
                select e."timezone", e."visibility"::text as "visibility", e."userId", min(e."startDateTime") as "from",
                       case when not bool_or(e."isRecurring") then max(e."endDateTime") end as "to"
                from "events" e
                where e."calendarId" = (select "factCalendarId" from "facts") and e."deletedAt" is null and not e."allDay"
                group by 1, 2, 3
            )
            select f.*, u.* from "facts" f left join "uses" u on\s""" + Facts.READABLE;

    private static final String COLUMNS = """
            select f.*, e."id", e."userId", e."title", e."description", e."location", e."locationUrl", e."meetingUrl",
                   e."startDateTime", e."endDateTime", e."allDay", e."timezone", e."isRecurring", e."recurringRule",
                   e."recurringEndDate", e."excludeDates", e."recurringId", e."status"::text as "status",
                   e."visibility"::text as "visibility", e."isBusy", e."reminders", e."metadata", e."source",
                   e."externalId", e."createdAt", e."updatedAt", k."name" as "category",
                   case when m."id" is not null then jsonb_build_object('start', m."startDateTime", 'end', m."endDateTime",
                       'allDay', m."allDay", 'zone', m."timezone", 'rule', m."recurringRule", 'userId', m."userId",
                       'visibility', m."visibility", 'id', m."id", 'externalId', m."externalId", 'source', m."source")
                   end as "series",
                   case when e."isRecurring" then (
                       select jsonb_agg(jsonb_build_object('at', o."metadata" ->> 'originalStart', 'userId', o."userId",
                           'visibility', o."visibility", 'status', o."status"))
                       from "events" o
                       where o."recurringId" = e."id" and o."deletedAt" is null and o."metadata" ? 'originalStart')
                   end as "overrides",
                   case when :#1 then (
                       select jsonb_agg(jsonb_build_object('email', a."email", 'name', a."name", 'status', a."status",
                           'role', a."role") order by a."email")
                       from "event_attendees" a where a."eventId" = e."id")
                   end as "guests"
            from "facts" f
            left join "hits" h on\s""" + Facts.READABLE + """

            left join "events" e on e."id" = h."id"
            left join "events" m on m."id" = e."recurringId" and m."calendarId" = e."calendarId" and m."isRecurring"
                and m."deletedAt" is null
            left join "categories" k on k."id" = e."categoryId" and k."userId" = f."factOwnerId"
            order by e."startDateTime", e."id"
            """;

    /** The next rows after a place; {@code :#2} and {@code :#3} are that place, {@code :#4} how many. */
    static final String CHUNK = """
            , "hits" as (
                select e."id" from "events" e
                where e."calendarId" = (select "factCalendarId" from "facts") and e."deletedAt" is null
                  and (e."startDateTime", e."id") > (:#2::timestamp, :#3)
                order by e."startDateTime", e."id" limit :#4
            )
            """ + COLUMNS;

    /** Rows that may have an occurrence from {@code :#2} to {@code :#3}, at most {@code :#4}. */
    static final String RANGE = """
            , "here" as not materialized (select e.* from "events" e
                where e."calendarId" = (select "factCalendarId" from "facts") and e."deletedAt" is null),
            "hits" as (
                select e."id" from "here" e
                where not e."isRecurring" and e."startDateTime" < :#3::timestamp
                  and e."startDateTime" >= :#2::timestamp - interval '35 days'
                  and (e."endDateTime" > :#2 or e."endDateTime" = e."startDateTime" and e."startDateTime" >= :#2)
                union all
                select e."id" from "here" e
                where not e."isRecurring" and e."endDateTime" > e."startDateTime" + interval '35 days'
                  and e."endDateTime" > :#2 and e."startDateTime" < :#2::timestamp - interval '35 days'
                union all
                select e."id" from "here" e
                where e."isRecurring" and e."startDateTime" < :#3
                  and (e."recurringEndDate" is null
                       or e."recurringEndDate" + (e."endDateTime" - e."startDateTime") >= :#2)
                limit :#4
            )
            """ + COLUMNS;

    private AgendaSql() {}
}
