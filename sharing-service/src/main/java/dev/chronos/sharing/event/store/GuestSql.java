package dev.chronos.sharing.event.store;

/** The statements on those who attend an event, and on who learns of a change. */
final class GuestSql {
    private static final String ROWS = """
            jsonb_to_recordset($2) as r(
                "id" text, "email" text, "name" text, "role" "AttendeeRole", "status" "AttendeeStatus")
            """;

    static final String DROP = """
            delete from "event_attendees" a
            where a."eventId" = $1 and not exists (select from\s""" + ROWS + " where r.\"email\" = lower(a.\"email\"))";

    static final String CHANGE = """
            update "event_attendees" a set "name" = r."name", "role" = r."role", "updatedAt" = $3
            from\s""" + ROWS + """
            where a."eventId" = $1 and lower(a."email") = r."email"
              and (a."name" is distinct from r."name" or a."role" <> r."role")
            """;

    /** An address is a person only when exactly one user has proved to own it. */
    static final String ADD = """
            insert into "event_attendees" ("id", "eventId", "userId", "email", "name", "status", "role", "createdAt", "updatedAt")
            select r."id", $1, p."id", r."email", r."name", r."status", r."role", $3, $3
            from\s""" + ROWS + """
            left join lateral (
                select min(u."id") as "id" from "users" u
                where lower(u."email") = r."email" and u."emailVerified" is not null and u."deletedAt" is null
                having count(*) = 1
            ) p on true
            where not exists (select from "event_attendees" a where a."eventId" = $1 and lower(a."email") = r."email")
            on conflict ("eventId", "email") do nothing
            returning "email", "userId"
            """;

    /** Says so to those who may open the calendar, and want to hear from the writer. It names nothing that a mask could hide. */
    static final String NOTIFY = """
            insert into "notifications" ("id", "type", "channel", "title", "content", "data", "actionUrl", "createdAt", "userId")
            select "chronos_cuid"(), 'INVITATION', 'IN_APP', 'Invitation to an event',
                   coalesce(nullif(me."name", ''), 'Somebody') || ' invited you to an event.',
                   jsonb_build_object('calendarId', $1::text, 'eventId', $2::text), $5, $6, u."id"
            from "users" u, "users" me, "calendars" c
            where c."id" = $1 and me."id" = $3 and u."id" = any($4) and u."id" <> me."id" and u."deletedAt" is null
              and (c."userId" = u."id" or exists (
                   select from "calendar_shares" s where s."calendarId" = c."id" and s."sharedWithId" = u."id"
                   and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')))
              and not exists (select from "blocked_senders" b where b."userId" = u."id" and b."senderId" = me."id")
            """;

    /** The answer of the attendee who is {@code $2}, by account or by proven address. */
    static final String ANSWER = """
            with "mine" as (
                select a."id", a."status", a."comment" from "event_attendees" a
                where a."eventId" = $1 and (a."userId" = $2 or a."userId" is null and lower(a."email") = (
                    select lower(u."email") from "users" u where u."id" = $2 and u."emailVerified" is not null))
                order by a."userId" nulls last limit 1 for update
            )
            update "event_attendees" a set "status" = $3::text::"AttendeeStatus", "comment" = $4, "userId" = $2,
                "respondedAt" = $5, "updatedAt" = $5
            from "mine" m where a."id" = m."id"
            returning m."status"::text as "before", m."status"::text <> $3 or m."comment" is distinct from $4 as "changed"
            """;

    /** Who sees the calendar, and whose numbers the events {@code $2} count in. */
    static final String AUDIENCE = """
            select c."userId" as "id" from "calendars" c where c."id" = $1
            union
            select s."sharedWithId" from "calendar_shares" s
            where s."calendarId" = $1 and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            union
            select e."userId" from "events" e where e."id" = any($2)
            union
            select a."userId" from "event_attendees" a where a."eventId" = any($2) and a."userId" is not null
            """;

    private GuestSql() {}
}
