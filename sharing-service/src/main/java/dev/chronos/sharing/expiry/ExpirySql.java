package dev.chronos.sharing.expiry;

/** The statements of the clock. Instances share the work: each takes what no other holds. */
final class ExpirySql {
    private static final String DUE = """
            "expiresAt" <= now() at time zone 'UTC' and "endTold" is distinct from "expiresAt"
            order by "expiresAt" limit $1 for update skip locked
            """;

    /** Marks the shares whose end has come and nobody has told yet, and gives them out. */
    static final String END = """
            with "shares" as (
                update "calendar_shares" set "endTold" = "expiresAt"
                where "id" in (select "id" from "calendar_shares" where """ + " " + DUE + """
                ) returning "id", "calendarId", "sharedWithId" as "userId", "permission"::text as "permission", "expiresAt"
            ), "grants" as (
                update "calendar_busy_grants" set "endTold" = "expiresAt"
                where "id" in (select "id" from "calendar_busy_grants" where """ + " " + DUE + """
                ) returning "id", "calendarId", "userId", 'FREE_BUSY' as "permission", "expiresAt"
            ), "invitations" as (
                update "calendar_invitations" set "endTold" = "expiresAt"
                where "id" in (select "id" from "calendar_invitations" where """ + " " + DUE + """
                ) returning "id", "calendarId", "email", "expiresAt",
                    case when "busyOnly" then 'FREE_BUSY' else "permission"::text end as "permission"
            ), "ended" as (
                select s.*, lower(u."email") as "email" from "shares" s join "users" u on u."id" = s."userId"
                union all
                select g.*, lower(u."email") from "grants" g join "users" u on u."id" = g."userId"
                union all
                select "id", "calendarId", null, "permission", "expiresAt", "email" from "invitations"
            )
            select e.*, c."userId" as "ownerId" from "ended" e join "calendars" c on c."id" = e."calendarId"
            order by e."calendarId", e."id"
            """;

    private static final String SOON = """
            "expiresAt" > now() at time zone 'UTC' and "expiresAt" <= (now() at time zone 'UTC') + interval '24 hours'
            and "updatedAt" < "expiresAt" - interval '24 hours' and "endReminded" is distinct from "expiresAt"
            order by "expiresAt" limit $1 for update skip locked
            """;

    /** Marks the shares that end within a day and were made before that, and gives them out. */
    static final String REMIND = """
            with "shares" as (
                update "calendar_shares" set "endReminded" = "expiresAt"
                where "id" in (select "id" from "calendar_shares" where """ + " " + SOON + """
                ) returning "id", "calendarId", "sharedWithId" as "userId", "expiresAt"
            ), "grants" as (
                update "calendar_busy_grants" set "endReminded" = "expiresAt"
                where "id" in (select "id" from "calendar_busy_grants" where """ + " " + SOON + """
                ) returning "id", "calendarId", "userId", "expiresAt"
            ), "ending" as (select * from "shares" union all select * from "grants")
            select e.*, c."name" as "calendar", c."userId" as "ownerId", o."name" as "owner", lower(u."email") as "email",
                   u."locale", u."timezone"
            from "ending" e
            join "calendars" c on c."id" = e."calendarId" and c."deletedAt" is null
            join "users" o on o."id" = c."userId" and o."deletedAt" is null
            join "users" u on u."id" = e."userId" and u."deletedAt" is null
            order by lower(u."email"), e."id"
            """;

    /** Tokens that lead nowhere any more. */
    static final String FORGET_TOKENS = """
            delete from "invitation_tokens" where "tokenHash" in (
                select "tokenHash" from "invitation_tokens" where "createdAt" < (now() at time zone 'UTC') - interval '180 days'
                limit 1000)
            """;

    private ExpirySql() {}
}
