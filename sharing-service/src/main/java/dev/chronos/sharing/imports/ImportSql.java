package dev.chronos.sharing.imports;

/** The statements of an import. {@code $1} is a JSON array of rows, so that a thousand go in one statement. */
final class ImportSql {
    static final String HOME = """
            select c."timezone" as "calendarZone", u."timezone" as "userZone"
            from "calendars" c, "users" u where c."id" = $1 and u."id" = $2
            """;

    static final String STORED_EVENTS = """
            select "id", "externalId" as "uid", "recurringId", "metadata" ->> 'originalStart' as "originalStart",
                   "metadata" ->> 'icalendarHash' as "hash", "metadata" ->> 'sequence' as "sequence",
                   "metadata" ->> 'lastModified' as "lastModified"
            from "events"
            where "calendarId" = $1 and "source" = 'icalendar' and "deletedAt" is null and "externalId" = any($2)
            """;

    /** The same of all events, whatever their UID. */
    static final String STORED_ALL = STORED_EVENTS.replace(" and \"externalId\" = any($2)", "");

    /** Takes events out of the calendar. */
    static final String REMOVE_EVENTS = """
            update "events" set "deletedAt" = $3, "updatedAt" = $3
            where "calendarId" = $1 and "id" = any($2) and "deletedAt" is null
            """;

    static final String STORED_TASKS = """
            select "id", "metadata" ->> 'icalendarUid' as "uid", null::text as "recurringId",
                   null::text as "originalStart", "metadata" ->> 'icalendarHash' as "hash",
                   "metadata" ->> 'sequence' as "sequence", "metadata" ->> 'lastModified' as "lastModified"
            from "tasks"
            where "userId" = $1 and "metadata" ? 'icalendarUid' and "deletedAt" is null
              and "metadata" ->> 'icalendarUid' = any($2)
            """;

    /** Tasks belong to a person, not to a calendar: two imports of one person into two calendars wait for each other. */
    static final String LOCK_TASKS =
            "select pg_advisory_xact_lock(hashtextextended('chronos:imported-tasks:' || $1::text, 0))::text";

    private static final String EVENT_ROWS = """
            from jsonb_to_recordset($1) as r(
                "id" text, "title" text, "description" text, "location" text, "startDateTime" timestamp(3),
                "endDateTime" timestamp(3), "allDay" boolean, "timezone" text, "isRecurring" boolean, "recurringRule" text,
                "recurringId" text, "recurringEndDate" timestamp(3), "excludeDates" timestamp(3)[], "color" text,
                "status" "EventStatus", "visibility" "Visibility", "isBusy" boolean, "reminders" jsonb, "meetingUrl" text,
                "externalId" text, "metadata" jsonb)
            """;

    private static final String CATEGORY = """
            (select c."id" from "categories" c
             where c."userId" = $2 and not c."isArchived"
               and lower(c."name") in (select lower(n) from jsonb_array_elements_text(r."metadata" -> 'categories') n)
             order by c."order", c."id" limit 1)
            """;

    static final String ADD_EVENTS = """
            insert into "events" ("id", "title", "description", "location", "startDateTime", "endDateTime", "allDay",
                "timezone", "isRecurring", "recurringRule", "recurringId", "recurringEndDate", "excludeDates", "color",
                "status", "visibility", "isBusy", "reminders", "meetingUrl", "externalId", "metadata", "source", "userId",
                "calendarId", "categoryId", "createdAt", "updatedAt")
            select r."id", r."title", r."description", r."location", r."startDateTime", r."endDateTime", r."allDay",
                r."timezone", r."isRecurring", r."recurringRule", r."recurringId", r."recurringEndDate", r."excludeDates",
                r."color", r."status", r."visibility", r."isBusy", r."reminders", r."meetingUrl", r."externalId",
                r."metadata", 'icalendar', $2, $3,
            """ + CATEGORY + ", $4, $4 " + EVENT_ROWS;

    static final String UPDATE_EVENTS = """
            update "events" e set "title" = r."title", "description" = r."description", "location" = r."location",
                "startDateTime" = r."startDateTime", "endDateTime" = r."endDateTime", "allDay" = r."allDay",
                "timezone" = r."timezone", "isRecurring" = r."isRecurring", "recurringRule" = r."recurringRule",
                "recurringId" = coalesce(r."recurringId", e."recurringId"), "recurringEndDate" = r."recurringEndDate",
                "excludeDates" = r."excludeDates", "color" = coalesce(r."color", e."color"), "status" = r."status",
                "visibility" = r."visibility", "isBusy" = r."isBusy", "reminders" = r."reminders",
                "meetingUrl" = r."meetingUrl", "updatedAt" = $3,
                "metadata" = (e."metadata" - array['categories', 'lastModified']) || r."metadata"
            """ + EVENT_ROWS + " where e.\"id\" = r.\"id\" and e.\"calendarId\" = $2";

    static final String DROP_ATTENDEES = "delete from \"event_attendees\" where \"eventId\" = any($1)";

    /** An address is a person only when exactly one user has proved to own it. */
    static final String ADD_ATTENDEES = """
            insert into "event_attendees" ("id", "eventId", "userId", "email", "name", "status", "role", "createdAt", "updatedAt")
            select r."id", r."eventId", p."id", r."email", r."name", r."status", r."role", $2, $2
            from jsonb_to_recordset($1) as r(
                "id" text, "eventId" text, "email" text, "name" text, "status" "AttendeeStatus", "role" "AttendeeRole")
            left join lateral (
                select min(u."id") as "id" from "users" u
                where lower(u."email") = r."email" and u."emailVerified" is not null and u."deletedAt" is null
                having count(*) = 1
            ) p on true
            on conflict ("eventId", "email") do nothing
            """;

    private static final String TASK_ROWS = """
            from jsonb_to_recordset($1) as r(
                "id" text, "title" text, "description" text, "dueDate" timestamp(3), "dueTime" text,
                "scheduledDate" timestamp(3), "completedAt" timestamp(3), "priority" "Priority", "status" "TaskStatus",
                "progress" int, "estimatedTime" int, "isRecurring" boolean, "recurringRule" text, "labels" text[],
                "metadata" jsonb)
            """;

    static final String ADD_TASKS = """
            insert into "tasks" ("id", "title", "description", "dueDate", "dueTime", "scheduledDate", "completedAt",
                "priority", "status", "progress", "estimatedTime", "isRecurring", "recurringRule", "labels", "metadata",
                "userId", "createdAt", "updatedAt")
            select r."id", r."title", r."description", r."dueDate", r."dueTime", r."scheduledDate", r."completedAt",
                r."priority", r."status", r."progress", r."estimatedTime", r."isRecurring", r."recurringRule", r."labels",
                r."metadata", $2, $3, $3
            """ + TASK_ROWS + " on conflict do nothing";

    static final String UPDATE_TASKS = """
            update "tasks" t set "title" = r."title", "description" = r."description", "dueDate" = r."dueDate",
                "dueTime" = r."dueTime", "scheduledDate" = r."scheduledDate", "completedAt" = r."completedAt",
                "priority" = r."priority", "status" = r."status", "progress" = r."progress",
                "estimatedTime" = r."estimatedTime", "isRecurring" = r."isRecurring", "recurringRule" = r."recurringRule",
                "labels" = r."labels", "metadata" = (t."metadata" - 'lastModified') || r."metadata", "updatedAt" = $3
            """ + TASK_ROWS + " where t.\"id\" = r.\"id\" and t.\"userId\" = $2";

    static final String COUNT_EVENTS = """
            update "calendars" c set "lastEventAt" = $2, "updatedAt" = $2, "eventCount" =
                (select count(*) from "events" e where e."calendarId" = c."id" and e."deletedAt" is null)
            where c."id" = $1
            """;

    /** Who sees the calendar, and whose numbers its events count in. */
    static final String AUDIENCE = """
            select c."userId" as "id" from "calendars" c where c."id" = $1
            union
            select s."sharedWithId" from "calendar_shares" s
            where s."calendarId" = $1 and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            union
            select a."userId" from "event_attendees" a join "events" e on e."id" = a."eventId"
            where e."calendarId" = $1 and e."deletedAt" is null and a."userId" is not null
            """;

    private ImportSql() {}
}
