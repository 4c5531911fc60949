package dev.chronos.sharing.subscription;

/** The statements of subscriptions. Leases and waits are by the database's clock, so that instances agree on them. */
final class SubscriptionSql {
    /** Makes the subscriptions of one person follow one another: {@code $1}. */
    static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended('chronos:subscriptions:' || $1::text, 0))::text";

    private static final String ROWS = """
            select s.*, c."userId" as "ownerId", coalesce(c."timezone", u."timezone") as "zone"
            from "calendar_subscriptions" s
            join "calendars" c on c."id" = s."calendarId" and c."deletedAt" is null
            join "users" u on u."id" = c."userId" and u."deletedAt" is null
            """;

    static final String ONE = ROWS + " where s.\"calendarId\" = $1";

    static final String MINE = ROWS + " where c.\"userId\" = $1 order by s.\"createdAt\", s.\"calendarId\" limit 200";

    static final String COUNT = """
            select count(*) from "calendar_subscriptions" s
            join "calendars" c on c."id" = s."calendarId" and c."deletedAt" is null where c."userId" = $1
            """;

    static final String ZONE = "select \"timezone\" from \"users\" where \"id\" = $1";

    /** The first of the names that the owner has no calendar of; deleted ones keep theirs out of the way. */
    static final String CALENDAR = """
            insert into "calendars" ("id", "name", "color", "timezone", "createdAt", "updatedAt", "userId")
            select $1, n."name", coalesce($2, '#3B82F6'), u."timezone", $3, $3, u."id"
            from unnest($4::text[]) with ordinality as n("name", "order"), "users" u
            where u."id" = $5
              and not exists (select from "calendars" c where c."userId" = u."id" and c."name" = n."name")
            order by n."order" limit 1
            on conflict ("userId", "name") do nothing
            """;

    static final String INSERT = """
            insert into "calendar_subscriptions"
                ("calendarId", "createdById", "url", "host", "nextAt", "attemptedAt", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, now() at time zone 'UTC', now() at time zone 'UTC', $5, $5)
            """;

    /** One that is due, of a server that is not asked too much already ({@code $2}). */
    static final String CLAIM = """
            update "calendar_subscriptions" s set "fence" = s."fence" + 1, "attemptedAt" = now() at time zone 'UTC',
                "leaseUntil" = (now() at time zone 'UTC') + make_interval(secs => $1)
            from "calendars" c, "users" u
            where c."id" = s."calendarId" and u."id" = c."userId" and s."calendarId" = (
                select d."calendarId" from "calendar_subscriptions" d
                join "calendars" k on k."id" = d."calendarId" and k."deletedAt" is null and not k."isArchived"
                join "users" o on o."id" = k."userId" and o."deletedAt" is null
                where d."state" <> 'GONE' and d."nextAt" <= now() at time zone 'UTC'
                  and (d."leaseUntil" is null or d."leaseUntil" < now() at time zone 'UTC')
                  and d."host" <> all($2::text[])
                order by d."nextAt" limit 1
                for update of d skip locked)
            returning s.*, c."userId" as "ownerId", coalesce(c."timezone", u."timezone") as "zone"
            """;

    /** Holds the row until the end of the transaction, when the claim still counts. */
    static final String HOLD =
            "select 1 from \"calendar_subscriptions\" where \"calendarId\" = $1 and \"fence\" = $2 for update";

    static final String FINISH = """
            update "calendar_subscriptions" set "state" = $3, "error" = $4, "failures" = $5, "etag" = $6, "lastModified" = $7,
                "contentHash" = $8, "everySeconds" = $9, "leaseUntil" = null, "updatedAt" = now() at time zone 'UTC',
                "nextAt" = (now() at time zone 'UTC') + make_interval(secs => $10),
                "fetchedAt" = case when $3 = 'OK' then now() at time zone 'UTC' else "fetchedAt" end
            where "calendarId" = $1 and "fence" = $2
            """;

    /** Due at once; the fence stays, so that a fetch under way is not lost. */
    static final String DUE = """
            update "calendar_subscriptions" set "nextAt" = now() at time zone 'UTC', "attemptedAt" = now() at time zone 'UTC',
                "state" = case when "state" = 'GONE' then 'FAILING' else "state" end
            where "calendarId" = $1
              and ("attemptedAt" is null or "attemptedAt" <= (now() at time zone 'UTC') - interval '1 minute')
            """;

    /** What belongs to calendars that nobody sees any more; its address may be a secret. */
    static final String SWEEP = """
            delete from "calendar_subscriptions" s using "calendars" c where c."id" = s."calendarId" and c."deletedAt" is not null
            """;

    static final String OLDEST = """
            select coalesce(extract(epoch from (now() at time zone 'UTC') - min(coalesce(s."fetchedAt", s."createdAt"))), 0)::float8
                as "seconds"
            from "calendar_subscriptions" s
            join "calendars" c on c."id" = s."calendarId" and c."deletedAt" is null and not c."isArchived"
            where s."state" <> 'GONE'
            """;

    private SubscriptionSql() {}
}
