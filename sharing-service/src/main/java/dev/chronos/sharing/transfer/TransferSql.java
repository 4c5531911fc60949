package dev.chronos.sharing.transfer;

/** The statements about offers; {@code $1} is the calendar. */
final class TransferSql {
    /** A person with a share of the calendar. By address only one who has accepted it: of others the owner knows nothing. */
    static final String MEMBER = """
            select u."id", u."email", u."name", u."locale", u."timezone"
            from "calendar_shares" s
            join "users" u on u."id" = s."sharedWithId" and u."deletedAt" is null
            left join "calendar_user_prefs" p on p."calendarId" = s."calendarId" and p."userId" = u."id"
            where s."calendarId" = $1 and (u."id" = $2 or lower(u."email") = $3 and p."state" <> 'NEW')
                and (s."expiresAt" is null or s."expiresAt" > now() at time zone 'UTC')
            order by u."email" = $4 desc limit 1
            """;

    /** An offer of a former owner is none any more. */
    static final String OPEN = """
            select o."offeredToId", u."name", o."expiresAt" from "ownership_offers" o
            join "calendars" c on c."id" = o."calendarId" and c."userId" = o."offeredById"
            join "users" u on u."id" = o."offeredToId"
            where o."calendarId" = $1 and o."expiresAt" > now() at time zone 'UTC'
            """;

    static final String OFFER = """
            insert into "ownership_offers" ("calendarId", "offeredById", "offeredToId", "createdAt", "expiresAt")
            select $1, $2, $3, t."now", t."now" + interval '7 days' from (select (now() at time zone 'UTC')::timestamp(3) as "now") t
            on conflict ("calendarId") do update set "offeredById" = excluded."offeredById",
                "offeredToId" = excluded."offeredToId", "createdAt" = excluded."createdAt", "expiresAt" = excluded."expiresAt"
            """;

    static final String WITHDRAW = "delete from \"ownership_offers\" where \"calendarId\" = $1";

    static final String CALENDAR = """
            select c."name" as "calendar", c."isDefault", u."id" as "ownerId", u."name" as "owner", u."locale", u."timezone"
            from "calendars" c join "users" u on u."id" = c."userId" where c."id" = $1
            """;

    /** $2 the new owner, $3 now. A name that the new owner has already gets a number. Null: a hundred are taken. */
    static final String GIVE = """
            update "calendars" c set "userId" = $2, "isDefault" = false, "updatedAt" = $3, "name" = free."name"
            from (
                select case when n = 1 then o."name" else left(o."name", 190) || ' (' || n || ')' end as "name"
                from "calendars" o, generate_series(1, 100) n
                where o."id" = $1 and not exists (
                    select from "calendars" x where x."userId" = $2
                        and x."name" = case when n = 1 then o."name" else left(o."name", 190) || ' (' || n || ')' end)
                order by n limit 1
            ) free
            where c."id" = $1
            returning c."name"
            """;

    /** $2 the new owner, $3 the old one, $4 an id, $5 an id, $6 now: the owner has no share, who was it keeps everything. */
    static final String SWAP = """
            with "share" as (
                delete from "calendar_shares" where "calendarId" = $1 and "sharedWithId" = $2
            ), "busy" as (
                delete from "calendar_busy_grants" where "calendarId" = $1 and "userId" in ($2, $3)
            ), "kept" as (
                insert into "calendar_shares"
                    ("id", "calendarId", "sharedWithId", "sharedById", "permission", "expiresAt", "createdAt", "updatedAt")
                values ($4, $1, $3, $2, 'ADMIN', null, $6, $6)
                on conflict ("calendarId", "sharedWithId") do update set "permission" = 'ADMIN', "expiresAt" = null,
                    "sharedById" = $2, "updatedAt" = $6
            ), "offer" as (
                delete from "ownership_offers" where "calendarId" = $1
            )
            insert into "calendar_user_prefs" as p ("id", "calendarId", "userId", "state", "createdAt", "updatedAt")
            values ($5, $1, $3, 'ACCEPTED', $6, $6)
            on conflict ("userId", "calendarId") do update set "state" = 'ACCEPTED', "updatedAt" = $6
            """;

    private TransferSql() {}
}
