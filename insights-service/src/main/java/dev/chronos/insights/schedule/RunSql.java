package dev.chronos.insights.schedule;

/** The texts of the statements on {@code report_runs}. */
final class RunSql {
    static final String NOW = "select now() at time zone 'UTC' as \"now\"";

    /** Never inside of JSON as text. */
    static final char WISH_SEPARATOR = 31;

    /** What of a person decides when the report is due; as text, so that equal wishes are one. */
    private static final String WISH = """
            coalesce((u."preferences" -> 'weeklyReport')::text, '') || chr(31) || coalesce((u."preferences" -> 'workingHours')::text, '')""";

    static final String LIVE = "u.\"deletedAt\" is null and u.\"subscriptionStatus\" <> 'PAUSED'";

    static final String GROUPS = """
            select u."timezone", u."weekStartsOn", %s as "wish" from "users" u where %s group by 1, 2, 3""".formatted(WISH, LIVE);

    /**
     * The next people of a zone and a week start, and of them those with one of these wishes who have no run for the week that
     * ended then. There is a row even for a page without such people: it tells where the next page begins.
     */
    static final String PAGE = """
            with page as (
                select u."id", u."email", u."timezone", u."locale", u."timeFormat", u."weekStartsOn", u."preferences", u."createdAt", %s as "wish"
                from "users" u
                where u."timezone" = $1 and u."weekStartsOn" = $2 and u."id" > $3 and %s
                order by u."id" limit $6
            ), due as (
                select u.*, (select max(r."endsAt") from "report_runs" r
                    where r."userId" = u."id" and r."kind" = 'weekly_report' and r."scheduled") as "previousEnd"
                from page u where u."wish" = any($5::text[]) and u."createdAt" < $4)
            select (select max("id") from page) as "lastId", d.*
            from (select 1) one left join due d on coalesce(d."previousEnd" < $4, true) order by d."id\"""".formatted(WISH, LIVE);

    /** A week that somebody asked for by hand has a row already, but not yet its scheduled run. */
    static final String QUEUE = """
            insert into "report_runs" ("id", "userId", "kind", "periodStart", "periodEnd", "startsAt", "endsAt", "mailBy",
                "scheduled", "state", "nextAttemptAt", "createdAt", "updatedAt")
            select r."id", r."userId", 'weekly_report', r."first", r."end", r."startsAt", r."endsAt", r."mailBy",
                true, 'PENDING', c."now", c."now", c."now"
            from unnest($1::text[], $2::text[], $3::date[], $4::date[], $5::timestamp[], $6::timestamp[], $7::timestamp[])
                    as r("id", "userId", "first", "end", "startsAt", "endsAt", "mailBy")
                join "users" u on u."id" = r."userId",
                (select now() at time zone 'UTC' as "now") c
            on conflict ("userId", "kind", "periodStart") do update set "scheduled" = true, "state" = 'PENDING', "attempts" = 0,
                "periodEnd" = excluded."periodEnd", "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt",
                "mailBy" = excluded."mailBy", "nextAttemptAt" = excluded."nextAttemptAt", "updatedAt" = excluded."updatedAt"
            where not "report_runs"."scheduled\"""";

    /**
     * {@code updatedAt} of a run is when it was last begun: what changed later is not in it. The oldest of each kind are found
     * along the index, so that a claim costs the same however many wait.
     */
    static final String CLAIM = """
            update "report_runs" r set "attempts" = r."attempts" + 1, "fence" = r."fence" + 1,
                "state" = case when r."attempts" >= $2 then 'FAILED' else 'RUNNING' end,
                "error" = case when r."attempts" >= $2 then coalesce(r."error", 'no instance lived to finish it') else r."error" end,
                "leaseUntil" = c."now" + make_interval(secs => $1), "updatedAt" = c."now"
            from (select now() at time zone 'UTC' as "now") c
            where r."id" in (
                select o."id" from (
                    select * from (select o."id", o."nextAttemptAt" from "report_runs" o where o."kind" = 'weekly_report' and %1$s) w
                    union all
                    select * from (select o."id", o."nextAttemptAt" from "report_runs" o where o."kind" = 'recompute' and %1$s) r
                ) o order by o."nextAttemptAt" limit $3)
            returning r.*""".formatted("""
                        o."scheduled"
                        and (o."state" = 'PENDING' and o."nextAttemptAt" <= now() at time zone 'UTC'
                            or o."state" = 'RUNNING' and o."leaseUntil" < now() at time zone 'UTC')
                        order by o."nextAttemptAt" limit $3 for update skip locked""");

    /**
     * Who the claimed runs are for; nobody who was deleted or suspended. Quiet is a person with nothing in the week that
     * could be counted, so that nothing has to be read: one lookup in an index each. Dormant is one whose last four weeks
     * were empty.
     */
    static final String PEOPLE = """
            select r."id" as "runId", u."id", u."email", u."timezone", u."locale", u."timeFormat", u."weekStartsOn", u."preferences",
                not exists (select from "events" e where e."userId" = u."id" and e."deletedAt" is null
                    and e."startDateTime" >= r."startsAt" - interval '35 days' and e."startDateTime" < r."endsAt"
                    and e."endDateTime" > r."startsAt")
                and not exists (select from "events" e where e."userId" = u."id" and e."deletedAt" is null
                    and e."endDateTime" > e."startDateTime" + interval '35 days'
                    and e."endDateTime" > r."startsAt" and e."startDateTime" < r."endsAt")
                and not exists (select from "events" e where e."userId" = u."id" and e."deletedAt" is null and e."isRecurring"
                    and e."startDateTime" < r."endsAt" and coalesce(e."recurringEndDate" >= r."startsAt", true))
                and not exists (select from "event_attendees" a join "events" e on e."id" = a."eventId"
                    where a."userId" = u."id" and %1$s)
                and not exists (select from "event_attendees" a join "events" e on e."id" = a."eventId"
                    where lower(a."email") = lower(u."email") and %1$s)
                and not exists (select from "tasks" t where t."userId" = u."id" and t."deletedAt" is null
                    and t."completedAt" >= r."startsAt" and t."completedAt" < r."endsAt")
                and not exists (select from "focus_sessions" f where f."userId" = u."id"
                    and f."startTime" >= r."startsAt" and f."startTime" < r."endsAt")
                and not exists (select from "insights" i where i."userId" = u."id" and i."data" ? 'rule'
                    and i."validFrom" >= r."startsAt" and i."validFrom" <= r."endsAt") as "quiet",
                (select count(*) from "report_runs" o where o."userId" = u."id" and o."kind" = 'weekly_report'
                    and o."outcome" = 'EMPTY' and o."endsAt" <= r."startsAt"
                    and o."endsAt" > r."startsAt" - interval '29 days') >= 4 as "dormant"
            from unnest($1::text[], $2::text[], $3::timestamp[], $4::timestamp[]) as r("id", "userId", "startsAt", "endsAt")
                join "users" u on u."id" = r."userId"
            where %2$s""".formatted("""
                    e."deletedAt" is null and e."startDateTime" < r."endsAt"
                    and (e."endDateTime" > r."startsAt" or e."isRecurring")""", LIVE);

    /**
     * Ends runs that are still ours. A person who was deleted or suspended in the meantime gets nothing. {@code mailTo} is
     * the address when there is to be a mail: the person wants one and it is not too late for it.
     */
    static final String FINISH = """
            update "report_runs" r set "state" = 'DONE', "leaseUntil" = null, "error" = null,
                "insightId" = case when u."live" then f."insightId" end,
                "outcome" = case when u."live" then f."outcome" else 'SKIPPED' end
            from unnest($1::text[], $2::int[], $3::text[], $4::text[]) as f("id", "fence", "insightId", "outcome"),
                (select u."id", u."email", %s as "live", u."notificationSettings" @> '{"weeklyDigest": true}'
                    and u."email" not like '%%@users.invalid' as "wants" from "users" u) u
            where r."id" = f."id" and r."fence" = f."fence" and r."state" = 'RUNNING' and u."id" = r."userId"
            returning r."id", r."outcome", case when u."live" and u."wants" and r."mailBy" > now() at time zone 'UTC'
                then u."email" end as "mailTo\"""".formatted(LIVE);

    static final String GIVE_BACK = """
            update "report_runs" set "state" = case when "attempts" >= $3 then 'FAILED' else 'PENDING' end,
                "nextAttemptAt" = (now() at time zone 'UTC') + interval '1 minute' * power(2, least("attempts" - 1, 6)),
                "leaseUntil" = null, "error" = $4
            where "id" = $1 and "fence" = $2 and "state" = 'RUNNING' returning "state\"""";

    /**
     * Looks through one page of the reports of the last two weeks and queues those again whose rows have changed since: what
     * lies in the week, and what existed before its end and may have lain in it.
     */
    static final String RECOMPUTE = """
            with page as (
                select r."userId", r."periodStart", r."periodEnd", r."startsAt", r."endsAt",
                    greatest(r."updatedAt", p."updatedAt") as "since", p."state" as "queued"
                from "report_runs" r
                    left join "report_runs" p on p."userId" = r."userId" and p."kind" = 'recompute' and p."periodStart" = r."periodStart"
                where r."kind" = 'weekly_report' and r."scheduled" and r."state" = 'DONE' and r."outcome" <> 'SKIPPED'
                  and r."endsAt" > (now() at time zone 'UTC') - interval '15 days'
                  and (r."endsAt", r."userId") > ($1::timestamp, $2)
                order by r."endsAt", r."userId" limit $3
            ), queued as (
                insert into "report_runs" ("id", "userId", "kind", "periodStart", "periodEnd", "startsAt", "endsAt",
                    "scheduled", "state", "nextAttemptAt", "createdAt", "updatedAt")
                select "chronos_cuid"(), r."userId", 'recompute', r."periodStart", r."periodEnd", r."startsAt", r."endsAt",
                    true, 'PENDING', c."now", c."now", c."now"
                from page r, (select now() at time zone 'UTC' as "now") c
                where coalesce(r."queued" in ('DONE', 'FAILED'), true) and (
                    exists (select from "events" e where e."userId" = r."userId" and e."updatedAt" > r."since"
                        and (e."createdAt" < r."endsAt" or e."startDateTime" < r."endsAt"))
                    or exists (select from "event_attendees" a where a."userId" = r."userId" and a."updatedAt" > r."since"
                        and a."createdAt" < r."endsAt")
                    or exists (select from "tasks" t where t."userId" = r."userId" and t."updatedAt" > r."since"
                        and (t."createdAt" < r."endsAt" or t."completedAt" < r."endsAt"))
                    or exists (select from "focus_sessions" f where f."userId" = r."userId" and f."updatedAt" > r."since"
                        and (f."createdAt" < r."endsAt" or f."startTime" < r."endsAt")))
                on conflict ("userId", "kind", "periodStart") do update set "state" = 'PENDING', "attempts" = 0,
                    "periodEnd" = excluded."periodEnd", "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt",
                    "nextAttemptAt" = excluded."nextAttemptAt", "updatedAt" = excluded."updatedAt"
                where "report_runs"."state" in ('DONE', 'FAILED')
                returning 1)
            select (select count(*) from queued) as "queued", p."endsAt", p."userId" from page p
            order by p."endsAt" desc, p."userId" desc limit 1""";

    private RunSql() {}
}
