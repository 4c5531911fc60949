package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Facts;

/** The statements about shares and about invitations of addresses without an account, which look alike from outside. */
final class ShareSql {
    private static final String COLUMNS = """
            "id", "calendarId", "email", "permission", "expiresAt", "createdAt", "userId",
            case when "expiresAt" <= now() at time zone 'UTC' then 'EXPIRED' else "answer" end as "state"
            """;

    /** Both kinds in one list; {@code $1} is the calendar. */
    private static final String BOTH = """
            from (
                select s."id", s."calendarId", lower(u."email") as "email", s."permission"::text as "permission", s."expiresAt",
                       s."createdAt", s."sharedWithId" as "userId",
                       case when coalesce(p."state", 'NEW') = 'NEW' then 'INVITED' else 'ACTIVE' end as "answer"
                from "calendar_shares" s
                join "users" u on u."id" = s."sharedWithId"
                left join "calendar_user_prefs" p on p."calendarId" = s."calendarId" and p."userId" = s."sharedWithId"
                where s."calendarId" = $1
                union all
                select i."id", i."calendarId", i."email", i."permission"::text, i."expiresAt", i."createdAt", null, 'INVITED'
                from "calendar_invitations" i where i."calendarId" = $1
            ) b
            """;

    static final String LIST =
            "select " + COLUMNS + BOTH + " where $2::text is null or \"userId\" = $2 order by \"createdAt\", \"id\"";

    /** The list with the facts that decide about it; {@code $2} is the person who asks. */
    static final String GUARDED = "with " + Facts.SQL + "select f.*, x.* from \"facts\" f left join (select " + COLUMNS
            + BOTH + ") x on " + Facts.READABLE + " order by x.\"createdAt\", x.\"id\"";

    static final String ONE = "select " + COLUMNS + BOTH + " where \"id\" = $2";

    /** People with this address; two that differ only in case are two people. */
    static final String RECIPIENT = """
            select "id", "email" from "users" where lower("email") = $1 and "deletedAt" is null order by "createdAt" limit 3
            """;

    private static final String SET = """
            do update set "permission" = excluded."permission", "expiresAt" = excluded."expiresAt", "updatedAt" = excluded."updatedAt"
            """;

    static final String SHARE = """
            insert into "calendar_shares" as t
                ("id", "calendarId", "sharedWithId", "sharedById", "permission", "expiresAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5::text::"Permission", $6, $7, $7)
            on conflict ("calendarId", "sharedWithId")
            """ + SET + """
            where (t."permission", t."expiresAt") is distinct from (excluded."permission", excluded."expiresAt")
            returning "id", xmax = 0 as "inserted"
            """;

    static final String INVITE = """
            insert into "calendar_invitations" as t
                ("id", "calendarId", "email", "invitedById", "permission", "expiresAt", "createdAt", "updatedAt", "message")
            values ($1, $2, $3, $4, $5::text::"Permission", $6, $7, $7, $8)
            on conflict ("calendarId", "email")
            """ + SET + """
            where (t."permission", t."expiresAt") is distinct from (excluded."permission", excluded."expiresAt")
            returning "id", xmax = 0 as "inserted"
            """;

    /** {@code $3} permission or null, {@code $4} whether the end changes, {@code $5} the new end. */
    private static final String CHANGE = """
            set "permission" = coalesce($3::text::"Permission", "permission"),
                "expiresAt" = case when $4 then $5::timestamp else "expiresAt" end, "updatedAt" = $6
            where "calendarId" = $1 and "id" = $2
            """;

    static final String CHANGE_SHARE = "update \"calendar_shares\" " + CHANGE;

    static final String CHANGE_INVITATION = "update \"calendar_invitations\" " + CHANGE;

    /** The share or invitation with its overlay, so that a later share is new again. */
    static final String REVOKE = """
            with "ended" as (
                delete from "calendar_shares" where "calendarId" = $1 and "id" = $2 returning "sharedWithId"
            ), "withdrawn" as (
                delete from "calendar_invitations" where "calendarId" = $1 and "id" = $2 returning "id"
            ), "forgotten" as (
                delete from "calendar_user_prefs" p using "ended" e
                where p."calendarId" = $1 and p."userId" = e."sharedWithId"
            )
            select "sharedWithId" as "userId" from "ended" union all select null from "withdrawn"
            """;

    static final String OWN =
            "select \"id\" from \"calendar_shares\" where \"calendarId\" = $1 and \"sharedWithId\" = $2";

    /** What the mail and the notification say. */
    static final String WORDS = """
            select c."name" as "calendar", coalesce(u."name", 'Somebody') as "sender"
            from "calendars" c join "users" u on u."id" = $2 where c."id" = $1
            """;

    /** Invitations of my verified address become shares, with their ids, so that a link to one stays good. */
    static final String CLAIM = """
            with "mine" as (
                delete from "calendar_invitations" i using "users" u
                where u."id" = $1 and u."emailVerified" is not null and u."deletedAt" is null and i."email" = lower(u."email")
                returning i.*
            ), "made" as (
                insert into "calendar_shares"
                    ("id", "calendarId", "sharedWithId", "sharedById", "permission", "expiresAt", "createdAt", "updatedAt")
                select m."id", m."calendarId", $1, m."invitedById", m."permission", m."expiresAt", m."createdAt", $2
                from "mine" m join "calendars" c on c."id" = m."calendarId" and c."userId" <> $1
                on conflict ("calendarId", "sharedWithId") do nothing
                returning "calendarId"
            )
            insert into "calendar_acl" as a ("calendarId", "aclVersion") select "calendarId", 1 from "made"
            on conflict ("calendarId") do update set "aclVersion" = a."aclVersion" + 1
            returning "calendarId", "aclVersion"
            """;

    private ShareSql() {}
}
