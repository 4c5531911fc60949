package dev.chronos.sharing.event.store;

import dev.chronos.sharing.access.Facts;

/** The statements on single events. */
final class EventSql {
    /** One event with all that belongs to it, and the facts that decide who may see it. {@code $3}: the event. */
    static final String ONE = "with " + Facts.SQL + """
            select f.*, e."id", e."xmin"::text as "version", e."calendarId", e."userId", u."name" as "creatorName",
                   e."title", e."description", e."location", e."locationUrl", e."meetingUrl", e."startDateTime",
                   e."endDateTime", e."allDay", e."timezone", e."isRecurring", e."recurringRule", e."recurringId",
                   e."recurringEndDate", e."excludeDates", e."metadata" ->> 'originalStart' as "originalStart",
                   e."metadata" ->> 'sequence' as "sequence", e."color", e."status"::text as "status",
                   e."visibility"::text as "visibility", e."isBusy", e."isLocked", e."reminders", e."createdAt",
                   e."updatedAt", c."id" as "categoryId", c."name" as "categoryName", c."color" as "categoryColor",
                   (select jsonb_agg(jsonb_build_object('id', a."id", 'email', a."email", 'name', a."name",
                        'status', a."status", 'role', a."role", 'userId', a."userId") order by a."createdAt", a."id")
                    from "event_attendees" a where a."eventId" = e."id") as "guests",
                   (select jsonb_agg(jsonb_build_object('id', o."id", 'version', o."xmin"::text, 'userId', o."userId",
                        'visibility', o."visibility", 'locked', o."isLocked",
                        'taken', o."isBusy" and o."status" <> 'CANCELLED', 'start', o."startDateTime",
                        'end', o."endDateTime", 'originalStart', o."metadata" ->> 'originalStart') order by o."id")
                    from "events" o where o."recurringId" = e."id" and o."calendarId" = $1 and o."deletedAt" is null) as "heads"
            from "facts" f
            left join "events" e on e."id" = $3 and e."calendarId" = $1 and e."deletedAt" is null
                and\s""" + Facts.READABLE + """

            left join "users" u on u."id" = e."userId"
            left join "categories" c on c."id" = e."categoryId"
            """;

    /** Zone of the calendar, else of the writer. */
    static final String HOME = """
            select coalesce(c."timezone", u."timezone") as "zone", u."timezone" as "userZone"
            from "calendars" c, "users" u where c."id" = $1 and u."id" = $2
            """;

    static final String OWN_CATEGORY =
            "select 1 from \"categories\" where \"id\" = $1 and \"userId\" = $2 and not \"isArchived\"";

    private static final String ROW = """
            jsonb_to_record($1) as r("id" text, "sourceId" text, "title" text, "description" text, "location" text,
                "locationUrl" text, "meetingUrl" text, "startDateTime" timestamp(3), "endDateTime" timestamp(3),
                "allDay" boolean, "timezone" text, "recurringRule" text, "recurringId" text, "originalStart" text,
                "recurringEndDate" timestamp(3), "excludeDates" timestamp(3)[], "color" text, "status" "EventStatus",
                "visibility" "Visibility", "isBusy" boolean, "isLocked" boolean, "reminders" jsonb, "categoryId" text,
                "sequence" int)
            """;

    /**
     * A new row; of one that is made of another ({@code sourceId}) also what nobody can change here. The row of an occurrence
     * of an imported series keeps the identity by which another import finds it. {@code $2} calendar, {@code $3} creator.
     */
    static final String ADD = """
            insert into "events" ("id", "title", "description", "location", "locationUrl", "meetingUrl", "startDateTime",
                "endDateTime", "allDay", "timezone", "isRecurring", "recurringRule", "recurringId", "recurringEndDate",
                "excludeDates", "color", "status", "visibility", "isBusy", "isLocked", "reminders", "categoryId", "metadata",
                "icon", "locationDetails", "enableReminders", "meetingProvider", "meetingDetails", "attachments", "source",
                "externalId", "calendarId", "userId", "createdAt", "updatedAt")
            select r."id", r."title", r."description", r."location", r."locationUrl", r."meetingUrl", r."startDateTime",
                r."endDateTime", r."allDay", r."timezone", r."recurringRule" is not null, r."recurringRule", r."recurringId",
                r."recurringEndDate", r."excludeDates", r."color", r."status", r."visibility", r."isBusy", r."isLocked",
                coalesce(r."reminders", s."reminders", '[]'), r."categoryId",
                case when r."originalStart" is null or s."id" is null then '{}'
                     else s."metadata" - array['icalendarHash', 'lastModified'] end
                    || jsonb_strip_nulls(jsonb_build_object('sequence', r."sequence", 'originalStart', r."originalStart")),
                s."icon", s."locationDetails", coalesce(s."enableReminders", true), s."meetingProvider", s."meetingDetails",
                coalesce(s."attachments", '[]'), case when r."originalStart" is not null then s."source" end,
                case when r."originalStart" is not null then s."externalId" end, $2, $3, $4, $4
            from\s""" + ROW + " left join \"events\" s on s.\"id\" = r.\"sourceId\"";

    static final String CHANGE = """
            update "events" e set "title" = r."title", "description" = r."description", "location" = r."location",
                "locationUrl" = r."locationUrl", "meetingUrl" = r."meetingUrl", "startDateTime" = r."startDateTime",
                "endDateTime" = r."endDateTime", "allDay" = r."allDay", "timezone" = r."timezone",
                "isRecurring" = r."recurringRule" is not null, "recurringRule" = r."recurringRule",
                "recurringEndDate" = r."recurringEndDate", "excludeDates" = r."excludeDates", "color" = r."color",
                "status" = r."status", "visibility" = r."visibility", "isBusy" = r."isBusy", "isLocked" = r."isLocked",
                "reminders" = coalesce(r."reminders", e."reminders"), "categoryId" = r."categoryId", "updatedAt" = $3,
                "metadata" = e."metadata" || jsonb_build_object('sequence', r."sequence")
            from\s""" + ROW + " where e.\"id\" = r.\"id\" and e.\"calendarId\" = $2";

    /** Rows of occurrences to the series {@code $3} and to the starts that they stand for there. */
    static final String MOVE = """
            update "events" e set "recurringId" = $3, "updatedAt" = $4,
                "source" = case when e."recurringId" = $3 then e."source" end,
                "externalId" = case when e."recurringId" = $3 then e."externalId" end,
                "metadata" = e."metadata" || jsonb_build_object('originalStart', r."originalStart")
            from jsonb_to_recordset($2) as r("id" text, "originalStart" text)
            where e."id" = r."id" and e."calendarId" = $1
            """;

    static final String DELETE = """
            update "events" set "deletedAt" = $3, "updatedAt" = $3
            where "calendarId" = $1 and "id" = any($2) and "deletedAt" is null
            """;

    /** One occurrence out of a series. */
    static final String EXCLUDE = """
            update "events" set "excludeDates" = array_append(coalesce("excludeDates", '{}'), $3::timestamp(3)), "updatedAt" = $4
            where "calendarId" = $1 and "id" = $2 and not $3 = any(coalesce("excludeDates", '{}'))
            """;

    static final String COUNT = """
            update "calendars" set "eventCount" = greatest(0, "eventCount" + $2), "lastEventAt" = $3, "updatedAt" = $3
            where "id" = $1
            """;

    private EventSql() {}
}
