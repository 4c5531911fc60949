package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Facts;

/** The statements about shares, busy grants and invitations of addresses without an account: one list from outside. */
final class ShareSql {
    private static final String COLUMNS = """
            "id", "calendarId", "email", "permission", "expiresAt", "createdAt", "userId", "place", "rowVersion",
            case when "expiresAt" <= now() at time zone 'UTC' then 'EXPIRED' else "answer" end as "state"
            """;

    /** All kinds in one list; {@code $1} is the calendar. */
    private static final String ALL = """
            from (
                select s."id", s."calendarId", lower(u."email") as "email", s."permission"::text as "permission", s."expiresAt",
                       s."createdAt", s."sharedWithId" as "userId", 'SHARE' as "place", s.xmin::text as "rowVersion",
                       case when coalesce(p."state", 'NEW') = 'NEW' then 'INVITED' else 'ACTIVE' end as "answer"
                from "calendar_shares" s
                join "users" u on u."id" = s."sharedWithId"
                left join "calendar_user_prefs" p on p."calendarId" = s."calendarId" and p."userId" = s."sharedWithId"
                where s."calendarId" = $1
                union all
                select g."id", g."calendarId", lower(u."email"), 'FREE_BUSY', g."expiresAt", g."createdAt", g."userId", 'BUSY',
                       g.xmin::text, case when coalesce(p."state", 'NEW') = 'NEW' then 'INVITED' else 'ACTIVE' end
                from "calendar_busy_grants" g
                join "users" u on u."id" = g."userId"
                left join "calendar_user_prefs" p on p."calendarId" = g."calendarId" and p."userId" = g."userId"
                where g."calendarId" = $1
                union all
                select i."id", i."calendarId", i."email", case when i."busyOnly" then 'FREE_BUSY' else i."permission"::text end,
                       i."expiresAt", i."createdAt", null, 'INVITATION', i.xmin::text, 'INVITED'
                from "calendar_invitations" i where i."calendarId" = $1
            ) b
            """;

    /** The list with the facts that decide about it; {@code $2} is the person who asks. */
    static final String GUARDED = "with " + Facts.SQL + "select f.*, x.* from \"facts\" f left join (select " + COLUMNS
            + ALL + ") x on " + Facts.READABLE + " order by x.\"createdAt\", x.\"id\"";

    static final String ONE = "select " + COLUMNS + ALL + " where \"id\" = $2";

    /** The rows of a person or an address: one, unless somebody else wrote one beside ours. */
    static final String OF = "select " + COLUMNS + ALL
            + " where \"userId\" = $2 or \"place\" = 'INVITATION' and \"email\" = $3 order by \"createdAt\", \"id\"";

    /** People with this address; two that differ only in case are two people. {@code $2} is the sender. */
    static final String RECIPIENT = """
            select "id", "email", "locale", "timezone",
                   exists (select from "blocked_senders" b where b."userId" = u."id" and b."senderId" = $2) as "blocks"
            from "users" u where lower("email") = $1 and "deletedAt" is null order by "createdAt" limit 3
            """;

    private static final String TERMS_DIFFER = """
            where (t."permission", t."expiresAt") is distinct from (excluded."permission", excluded."expiresAt")
            returning xmax = 0 as "inserted"
            """;

    /** $1 id, $2 calendar, $3 whose, $4 by whom, $5 permission, $6 end, $7 now, $8 since when. */
    static final String SHARE = """
            insert into "calendar_shares" as t
                ("id", "calendarId", "sharedWithId", "sharedById", "permission", "expiresAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5::text::"Permission", $6, coalesce($8::timestamp, $7::timestamp), $7::timestamp)
            on conflict ("calendarId", "sharedWithId")
            do update set "permission" = excluded."permission", "expiresAt" = excluded."expiresAt",
                "sharedById" = excluded."sharedById", "updatedAt" = excluded."updatedAt"
            """ + TERMS_DIFFER;

    /** The same; $5 is always FREE_BUSY. */
    static final String BUSY = """
            insert into "calendar_busy_grants" as t
                ("id", "calendarId", "userId", "grantedById", "expiresAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $6, coalesce($8::timestamp, $7::timestamp), $7::timestamp)
            on conflict ("calendarId", "userId")
            do update set "expiresAt" = excluded."expiresAt", "grantedById" = excluded."grantedById",
                "updatedAt" = excluded."updatedAt"
            where $5::text is not null and t."expiresAt" is distinct from excluded."expiresAt"
            returning xmax = 0 as "inserted"
            """;

    /** The same; $3 is the address. A busy grant to be is told by a column of its own. */
    static final String INVITE = """
            insert into "calendar_invitations" as t
                ("id", "calendarId", "email", "invitedById", "permission", "busyOnly", "expiresAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, case when $5::text = 'FREE_BUSY' then 'VIEW' else $5::text end::"Permission",
                $5::text = 'FREE_BUSY', $6, coalesce($8::timestamp, $7::timestamp), $7::timestamp)
            on conflict ("calendarId", "email")
            do update set "permission" = excluded."permission", "busyOnly" = excluded."busyOnly",
                "expiresAt" = excluded."expiresAt", "invitedById" = excluded."invitedById", "updatedAt" = excluded."updatedAt"
            where (t."permission", t."busyOnly", t."expiresAt")
                is distinct from (excluded."permission", excluded."busyOnly", excluded."expiresAt")
            returning xmax = 0 as "inserted"
            """;

    /** Before a row is written: nothing of the recipient's in another table; $5 whether the answer given counts no more. */
    static final String CLEAR = """
            with "share" as (
                delete from "calendar_shares" where "calendarId" = $1 and "sharedWithId" = $2 and $4::text <> 'SHARE'
            ), "busy" as (
                delete from "calendar_busy_grants" where "calendarId" = $1 and "userId" = $2 and $4::text <> 'BUSY'
            ), "offer" as (
                delete from "calendar_invitations" where "calendarId" = $1 and "email" = $3 and $4::text <> 'INVITATION'
            )
            delete from "calendar_user_prefs" where "calendarId" = $1 and "userId" = $2 and $5
            """;

    /** The share, grant or invitation with its overlay and tokens, so that a later share is new again. */
    static final String REVOKE = """
            with "ended" as (
                delete from "calendar_shares" where "calendarId" = $1 and "id" = $2 returning "sharedWithId" as "userId"
            ), "busy" as (
                delete from "calendar_busy_grants" where "calendarId" = $1 and "id" = $2 returning "userId"
            ), "withdrawn" as (
                delete from "calendar_invitations" where "calendarId" = $1 and "id" = $2 returning "id"
            ), "tokens" as (
                delete from "invitation_tokens" where "shareId" = $2
            ), "offer" as (
                delete from "ownership_offers" o using "ended" e where o."calendarId" = $1 and o."offeredToId" = e."userId"
            ), "forgotten" as (
                delete from "calendar_user_prefs" p using (select "userId" from "ended" union select "userId" from "busy") e
                where p."calendarId" = $1 and p."userId" = e."userId"
            )
            select "userId" from "ended" union all select "userId" from "busy" union all select null from "withdrawn"
            """;

    /** The strongest first: leaving is leaving all. */
    static final String OWN = """
            select "id" from "calendar_shares" where "calendarId" = $1 and "sharedWithId" = $2
            union all
            select "id" from "calendar_busy_grants" where "calendarId" = $1 and "userId" = $2
            """;

    /** What the mail and the notification say, and how the sender reads. */
    static final String WORDS = """
            select c."name" as "calendar", u."name" as "sender", u."locale", u."timezone"
            from "calendars" c join "users" u on u."id" = $2 where c."id" = $1
            """;

    static final String TOKEN = """
            insert into "invitation_tokens" ("tokenHash", "shareId", "email", "createdAt") values ($1, $2, $3, $4)
            """;

    private ShareSql() {}
}
