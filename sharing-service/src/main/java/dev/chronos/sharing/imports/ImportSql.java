package dev.chronos.sharing.imports;

/** The statements of an import. {@code $1} is a JSON array of rows, so that a thousand go in one statement. */
final class ImportSql {
    static final String ZONE = """
            select coalesce(c."timezone", u."timezone", 'UTC') as "zone", u."email"
            from "calendars" c, "users" u where c."id" = $1 and u."id" = $2
            """;

    static final String STORED_EVENTS = """
            select "id", "externalId" as "uid", "metadata" ->> 'originalStart' as "originalStart",
                   "metadata" ->> 'contentHash' as "hash", ("metadata" ->> 'sequence')::int as "sequence",
                   "metadata" ->> 'lastModified' as "lastModified"
            from "events"
            where "calendarId" = $1 and "source" = 'icalendar' and "deletedAt" is null and "externalId" = any($2)
            """;

    static final String STORED_TASKS = """
            select "id", "metadata" ->> 'icalendarUid' as "uid", null::text as "originalStart",
                   "metadata" ->> 'contentHash' as "hash", ("metadata" ->> 'sequence')::int as "sequence",
                   "metadata" ->> 'lastModified' as "lastModified"
            from "tasks"
            where "userId" = $1 and "metadata" ? 'icalendarUid' and "deletedAt" is null
              and "metadata" ->> 'icalendarUid' = any($2)
            """;

    private static final String EVENT_ROWS = """
            from jsonb_to_recordset($1) as r(
                "id" text, "title" text, "description" text, "location" text, "locationUrl" text,
                "startDateTime" timestamp(3), "endDateTime" timestamp(3), "allDay" boolean, "timezone" text,
                "isRecurring" boolean, "recurringRule" text, "recurringId" text, "excludeDates" timestamp(3)[],
                "status" "EventStatus", "visibility" "Visibility", "isBusy" boolean, "externalId" text, "metadata" jsonb)
            """;

    private static final String CATEGORY = """
            (select c."id" from "categories" c
             where c."userId" = $2 and not c."isArchived"
               and lower(c."name") in (select lower(n) from jsonb_array_elements_text(r."metadata" -> 'categories') n)
             order by c."order", c."id" limit 1)
            """;

    static final String ADD_EVENTS = """
            insert into "events" ("id", "title", "description", "location", "locationUrl", "startDateTime", "endDateTime",
                "allDay", "timezone", "isRecurring", "recurringRule", "recurringId", "excludeDates", "status", "visibility",
                "isBusy", "externalId", "metadata", "source", "userId", "calendarId", "categoryId", "createdAt", "updatedAt")
            select r."id", r."title", r."description", r."location", r."locationUrl", r."startDateTime", r."endDateTime",
                r."allDay", r."timezone", r."isRecurring", r."recurringRule", r."recurringId", r."excludeDates", r."status",
                r."visibility", r."isBusy", r."externalId", r."metadata", 'icalendar', $2, $3,
            """ + CATEGORY + ", $4, $4 " + EVENT_ROWS;

    static final String UPDATE_EVENTS = """
            update "events" e set "title" = r."title", "description" = r."description", "location" = r."location",
                "locationUrl" = r."locationUrl", "startDateTime" = r."startDateTime", "endDateTime" = r."endDateTime",
                "allDay" = r."allDay", "timezone" = r."timezone", "isRecurring" = r."isRecurring",
                "recurringRule" = r."recurringRule", "recurringId" = r."recurringId", "excludeDates" = r."excludeDates",
                "status" = r."status", "visibility" = r."visibility", "isBusy" = r."isBusy",
                "metadata" = e."metadata" || r."metadata", "updatedAt" = $3
            """ + EVENT_ROWS + " where e.\"id\" = r.\"id\" and e.\"calendarId\" = $2";

    static final String DROP_ATTENDEES = "delete from \"event_attendees\" where \"eventId\" = any($1)";

    /** Only the importer's own address becomes a person: a file must not put events into somebody else's numbers. */
    static final String ADD_ATTENDEES = """
            insert into "event_attendees" ("id", "eventId", "userId", "email", "name", "status", "role", "createdAt", "updatedAt")
            select r."id", r."eventId", case when r."email" = lower($3::text) then $2::text end, r."email", r."name",
                   r."status", r."role", $4, $4
            from jsonb_to_recordset($1) as r(
                "id" text, "eventId" text, "email" text, "name" text, "status" "AttendeeStatus", "role" "AttendeeRole")
            on conflict ("eventId", "email") do nothing
            """;

    private static final String TASK_ROWS = """
            from jsonb_to_recordset($1) as r(
                "id" text, "title" text, "description" text, "dueDate" timestamp(3), "dueTime" text,
                "scheduledDate" timestamp(3), "completedAt" timestamp(3), "priority" "Priority", "status" "TaskStatus",
                "progress" int, "labels" text[], "metadata" jsonb)
            """;

    static final String ADD_TASKS = """
            insert into "tasks" ("id", "title", "description", "dueDate", "dueTime", "scheduledDate", "completedAt",
                "priority", "status", "progress", "labels", "metadata", "userId", "createdAt", "updatedAt")
            select r."id", r."title", r."description", r."dueDate", r."dueTime", r."scheduledDate", r."completedAt",
                r."priority", r."status", r."progress", r."labels", r."metadata", $2, $3, $3
            """ + TASK_ROWS + " on conflict do nothing";

    static final String UPDATE_TASKS = """
            update "tasks" t set "title" = r."title", "description" = r."description", "dueDate" = r."dueDate",
                "dueTime" = r."dueTime", "scheduledDate" = r."scheduledDate", "completedAt" = r."completedAt",
                "priority" = r."priority", "status" = r."status", "progress" = r."progress", "labels" = r."labels",
                "metadata" = t."metadata" || r."metadata", "updatedAt" = $3
            """ + TASK_ROWS + " where t.\"id\" = r.\"id\" and t.\"userId\" = $2";

    static final String COUNT_EVENTS = """
            update "calendars" c set "lastEventAt" = $2, "updatedAt" = $2, "eventCount" =
                (select count(*) from "events" e where e."calendarId" = c."id" and e."deletedAt" is null)
            where c."id" = $1
            """;

    static final String AUDIENCE = """
            select c."userId" as "id" from "calendars" c where c."id" = $1
            union
            select s."sharedWithId" from "calendar_shares" s
            where s."calendarId" = $1 and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            """;

    private ImportSql() {}
}
