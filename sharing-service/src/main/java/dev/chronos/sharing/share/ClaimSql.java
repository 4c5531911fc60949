package dev.chronos.sharing.share;

/** The statements that turn invitations into shares; {@code $1} is the person, {@code $2} an address proven otherwise. */
final class ClaimSql {
    /** The invitations that somebody may take: to a verified address, live, of nobody blocked. */
    private static final String MINE = """
            from "calendar_invitations" i
            join "users" u on u."id" = $1 and u."deletedAt" is null
            where (u."emailVerified" is not null and i."email" = lower(u."email") or i."email" = $2::text)
                and (i."expiresAt" is null or i."expiresAt" > now() at time zone 'UTC')
                and not exists (select from "blocked_senders" b where b."userId" = $1 and b."senderId" = i."invitedById")
            """;

    static final String OPEN = "select 1 " + MINE + " limit 1";

    static final String LOCK = "select 1 from \"calendars\" c where c.\"id\" in (select i.\"calendarId\" " + MINE
            + ") order by c.\"id\" for no key update";

    /** They keep their ids, so that a link to one stays good. Who has a share already keeps that one. */
    static final String CLAIM = """
            with "mine" as (
                delete from "calendar_invitations" where "id" in (select i."id" """ + " " + MINE + """
                ) returning *
            ), "offered" as (
                select m.* from "mine" m join "calendars" c on c."id" = m."calendarId" and c."userId" <> $1
                where not exists (select from "calendar_shares" s where s."calendarId" = m."calendarId" and s."sharedWithId" = $1)
                  and not exists (select from "calendar_busy_grants" g where g."calendarId" = m."calendarId" and g."userId" = $1)
            ), "shared" as (
                insert into "calendar_shares"
                    ("id", "calendarId", "sharedWithId", "sharedById", "permission", "expiresAt", "createdAt", "updatedAt")
                select "id", "calendarId", $1, "invitedById", "permission", "expiresAt", "createdAt", $3
                from "offered" where not "busyOnly"
                on conflict ("calendarId", "sharedWithId") do nothing
                returning "calendarId"
            ), "busy" as (
                insert into "calendar_busy_grants"
                    ("id", "calendarId", "userId", "grantedById", "expiresAt", "createdAt", "updatedAt")
                select "id", "calendarId", $1, "invitedById", "expiresAt", "createdAt", $3
                from "offered" where "busyOnly"
                on conflict ("calendarId", "userId") do nothing
                returning "calendarId"
            )
            insert into "calendar_acl" as a ("calendarId", "aclVersion")
            select "calendarId", 1 from (select "calendarId" from "shared" union select "calendarId" from "busy") made
            order by "calendarId"
            on conflict ("calendarId") do update set "aclVersion" = a."aclVersion" + 1
            returning "calendarId", "aclVersion"
            """;

    /** {@code $1} is the hash of a token, {@code $2} the person, {@code $3} an address proven otherwise. */
    static final String BEHIND = """
            select t."shareId" from "invitation_tokens" t
            join "users" u on u."id" = $2 and u."deletedAt" is null
            where t."tokenHash" = $1
                and (u."emailVerified" is not null and t."email" = lower(u."email") or t."email" = $3::text)
            """;

    private ClaimSql() {}
}
