package dev.chronos.insights.activity;

import dev.chronos.testkit.Rows;

/** Plants the rows of an {@link OraclePerson} in the database, as the web app would have written them. */
final class OracleRows {
    private static final String USER = """
            insert into "users" ("id", "email", "timezone", "weekStartsOn", "preferences", "updatedAt")
            select r."id", r."email", r."zone", r."weekStartsOn", r."preferences", now()
            from jsonb_to_record(?::jsonb) as r("id" text, "email" text, "zone" text, "weekStartsOn" integer, "preferences" jsonb)
            union all
            select r."id" || '-other', r."id" || '-other@chronos.test', 'UTC', 0, '{}', now()
            from jsonb_to_record(?::jsonb) as r("id" text)""";

    private static final String CALENDARS = """
            insert into "calendars" ("id", "name", "deletedAt", "updatedAt", "userId")
            select u || kind, u || kind, case when kind = '-deleted' then now() end, now(), u
            from unnest(array[?, ? || '-other']) u, unnest(array['-live', '-deleted']) kind""";

    private static final String CATEGORIES = """
            insert into "categories" ("id", "name", "slug", "updatedAt", "userId")
            select c.key, c.value, c.key, now(), r."id"
            from jsonb_to_record(?::jsonb) as r("id" text, "categories" jsonb), jsonb_each_text(r."categories") c
            on conflict do nothing""";

    private static final String EVENTS = """
            insert into "events" ("id", "title", "startDateTime", "endDateTime", "allDay", "timezone", "isRecurring",
                "recurringRule", "recurringId", "recurringEndDate", "excludeDates", "status", "isBusy", "categoryId", "metadata",
                "deletedAt", "userId", "calendarId", "updatedAt")
            select r."id", coalesce(r."title", 'Work'), r."start", r."end", coalesce(r."allDay", false),
                coalesce(r."timezone", 'UTC'), r."rule" is not null, r."rule", r."series", r."lastStart", r."excluded",
                coalesce(r."status", 'CONFIRMED')::"EventStatus", coalesce(r."busy", true), r."category",
                case when r."replaces" is null then '{}' else jsonb_build_object('originalStart', r."replaces") end,
                case when r."deleted" then now() end, o."owner",
                o."owner" || case when r."calendarDeleted" then '-deleted' else '-live' end, now()
            from jsonb_to_record(?::jsonb) as p("id" text, "events" jsonb),
                jsonb_to_recordset(p."events") as r("id" text, "title" text, "start" timestamp, "end" timestamp, "allDay" boolean,
                    "timezone" text, "rule" text, "series" text, "lastStart" timestamp, "excluded" timestamp[], "status" text,
                    "busy" boolean, "category" text, "replaces" text, "deleted" boolean, "owner" text, "calendarDeleted" boolean),
                lateral (select case when r."owner" = 'other' then p."id" || '-other' else p."id" end as "owner") o""";

    private static final String ATTENDEES = """
            insert into "event_attendees" ("id", "eventId", "userId", "email", "status", "updatedAt")
            select r."id" || '-' || a.number, r."id", case when jsonb_array_length(a.value) > 2 then p."id" end, a.value ->> 0,
                (a.value ->> 1)::"AttendeeStatus", now()
            from jsonb_to_record(?::jsonb) as p("id" text, "events" jsonb),
                jsonb_to_recordset(p."events") as r("id" text, "attendees" jsonb),
                jsonb_array_elements(r."attendees") with ordinality as a(value, number)""";

    private static final String TASKS = """
            insert into "tasks" ("id", "title", "status", "createdAt", "completedAt", "dueDate", "dueTime", "scheduledDate",
                "scheduledDuration", "estimatedTime", "actualTime", "timeSpent", "deletedAt", "userId", "updatedAt")
            select r."id", 'A task', r."status"::"TaskStatus", r."createdAt", r."completedAt", r."dueDate", r."dueTime",
                r."scheduledDate", r."scheduledDuration", r."estimatedTime", r."actualTime", coalesce(r."timeSpent", 0),
                case when r."deleted" then now() end, p."id", now()
            from jsonb_to_record(?::jsonb) as p("id" text, "tasks" jsonb),
                jsonb_to_recordset(p."tasks") as r("id" text, "status" text, "createdAt" timestamp, "completedAt" timestamp,
                    "dueDate" timestamp, "dueTime" text, "scheduledDate" timestamp, "scheduledDuration" integer,
                    "estimatedTime" integer, "actualTime" integer, "timeSpent" integer, "deleted" boolean)""";

    private static final String FOCUS = """
            insert into "focus_sessions" ("id", "type", "status", "startTime", "endTime", "plannedDuration", "actualDuration",
                "mood", "productivity", "distractions", "userId", "updatedAt")
            select r."id", r."type"::"SessionType", r."status"::"SessionStatus", r."start", r."end", r."planned", r."actual",
                r."mood", r."productivity", coalesce(r."distractions", 0), p."id", now()
            from jsonb_to_record(?::jsonb) as p("id" text, "focus" jsonb),
                jsonb_to_recordset(p."focus") as r("id" text, "type" text, "status" text, "start" timestamp, "end" timestamp,
                    "planned" integer, "actual" integer, "mood" integer, "productivity" integer, "distractions" integer)""";

    private static final String GOALS = """
            insert into "goals" ("id", "title", "type", "targetValue", "currentValue", "status", "startDate", "endDate",
                "completedAt", "userId", "updatedAt")
            select r."id", 'A goal', 'NUMERIC', r."target", r."current", r."status"::"GoalStatus", r."start", r."end",
                r."completedAt", p."id", now()
            from jsonb_to_record(?::jsonb) as p("id" text, "goals" jsonb),
                jsonb_to_recordset(p."goals") as r("id" text, "target" float, "current" float, "status" text, "start" timestamp,
                    "end" timestamp, "completedAt" timestamp)""";

    private static final String HABITS = """
            insert into "habits" ("id", "name", "frequency", "targetCount", "scheduledDays", "startedAt", "isPaused", "userId",
                "updatedAt")
            select r."id", 'A habit', r."frequency"::"Frequency", r."count", r."days", r."startedAt", r."paused", p."id", now()
            from jsonb_to_record(?::jsonb) as p("id" text, "habits" jsonb),
                jsonb_to_recordset(p."habits") as r("id" text, "frequency" text, "count" integer, "days" integer[],
                    "startedAt" timestamp, "paused" boolean)""";

    private static final String LOGS = """
            insert into "habit_logs" ("id", "habitId", "date", "completed")
            select r."id" || '-' || l.number, r."id", (l.value ->> 0)::timestamp, (l.value ->> 1)::boolean
            from jsonb_to_record(?::jsonb) as p("habits" jsonb),
                jsonb_to_recordset(p."habits") as r("id" text, "logs" jsonb),
                jsonb_array_elements(r."logs") with ordinality as l(value, number)""";

    private OracleRows() {}

    /** All of them; ids and the address are as the oracle says. */
    static void plant(OraclePerson person) {
        var json = person.json().encode();
        Rows.execute(USER, json, json);
        Rows.execute(CALENDARS, person.id(), person.id());
        for (var table : new String[] {CATEGORIES, EVENTS, ATTENDEES, TASKS, FOCUS, GOALS, HABITS, LOGS}) {
            Rows.execute(table, json);
        }
    }
}
