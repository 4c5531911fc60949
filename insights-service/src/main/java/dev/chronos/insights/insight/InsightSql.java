package dev.chronos.insights.insight;

/** The texts of the statements on {@code insights}. */
final class InsightSql {
    /** When what was shown last, in which a row that went on from week to week was shown in each of them. */
    static final String SHOWN = """
            select "dedupKey", max("seen") as "last", count(distinct "id") filter (where "isDismissed") as "dismissals"
            from (
                select "id", "isDismissed", "data" ->> 'dedupKey' as "dedupKey", "data" -> 'period' ->> 'key' as "period",
                    "validFrom" as "seen"
                from "insights"
                where "userId" = $1 and "data" ->> 'dedupKey' is not null and not "data" ? 'retracted'
                  and "validFrom" >= $3
                union all
                select "id", "isDismissed", "data" ->> 'dedupKey', e ->> 'period',
                    (e ->> 'validFrom')::timestamptz at time zone 'UTC'
                from "insights" cross join lateral jsonb_array_elements("data" -> 'earlier') e
                where "userId" = $1 and not "data" ? 'retracted' and "validFrom" >= $3
            ) s
            where "period" <> $2 and "seen" >= $3 and "seen" < $4
            group by 1""";

    /**
     * Two writers of the same rows in another order would wait for each other, and so would two of the same users: their ids
     * come in order.
     */
    static final String ALONE = """
            select count(pg_advisory_xact_lock(hashtextextended('insights|' || u."id", 0))) from unnest($1::text[]) u("id")""";

    /**
     * Each row once, in the order of the ids. Numbers are always those of now, but {@code updatedAt} moves only for what is news to the user: another week, or a
     * first fact that moved by more than a tenth. How long a model took for the same words is no change at all.
     */
    static final String UPSERT = """
            insert into "insights" ("id", "type", "category", "title", "content", "data", "score", "confidence", "impact",
                "validFrom", "validTo", "isActionable", "suggestedActions", "createdAt", "updatedAt", "userId")
            select r."id", r."type"::"InsightType", r."category", r."title", r."content", r."data"::jsonb, r."score", r."confidence",
                r."impact"::"Impact", r."validFrom", r."validTo", r."actions" <> '[]', r."actions"::jsonb, $13::timestamp, $13::timestamp,
                r."userId"
            from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::float8[], $8::float8[], $9::text[],
                    $10::timestamp[], $11::timestamp[], $12::text[], $14::text[])
                as r("id", "type", "category", "title", "content", "data", "score", "confidence", "impact", "validFrom", "validTo",
                    "actions", "userId")
            order by r."id"
            on conflict ("id") do update set
                "type" = excluded."type", "category" = excluded."category", "title" = excluded."title",
                "content" = excluded."content", "data" = excluded."data", "score" = excluded."score",
                "confidence" = excluded."confidence", "impact" = excluded."impact", "validFrom" = excluded."validFrom",
                "validTo" = excluded."validTo", "isActionable" = excluded."isActionable",
                "suggestedActions" = excluded."suggestedActions",
                "updatedAt" = case
                    when "insights"."data" -> 'period' is not distinct from excluded."data" -> 'period'
                      and "insights"."data" -> 'facts' -> 0 -> 'value' is not null
                      and jsonb_typeof("insights"."data" -> 'facts' -> 0 -> 'value') = 'number'
                      and jsonb_typeof(excluded."data" -> 'facts' -> 0 -> 'value') = 'number'
                      and abs((excluded."data" -> 'facts' -> 0 ->> 'value')::float8 - ("insights"."data" -> 'facts' -> 0 ->> 'value')::float8)
                        <= 0.1 * abs(("insights"."data" -> 'facts' -> 0 ->> 'value')::float8)
                    then "insights"."updatedAt" else excluded."updatedAt" end
            where "insights"."userId" = excluded."userId"
              and ("insights"."title", "insights"."content", "insights"."data" - 'provenance', "insights"."validFrom", "insights"."validTo",
                   "insights"."suggestedActions", "insights"."score")
                is distinct from (excluded."title", excluded."content", excluded."data" - 'provenance', excluded."validFrom", excluded."validTo",
                   excluded."suggestedActions", excluded."score")""";

    static final String RETRACT = """
            update "insights" set "validTo" = least("validTo", $4), "data" = jsonb_set("data", '{retracted}', 'true'),
                "updatedAt" = $4
            where "userId" = $1 and "data" -> 'period' ->> 'key' = $2 and "data" ? 'rule' and not "data" ? 'retracted'
              and not "id" = any($3)""";

    /**
     * Whole rows for the entity, from after a place in the order on. Hibernate takes a question mark for a parameter, so
     * JSON is asked for members by arrow. The marks of the user are asked for so that no index on them alone is taken: it
     * leads to the rows of all users.
     */
    static final String PAGE = """
            select * from "insights"
            where "userId" = ?1 and (
                ("data" -> 'period' ->> 'key' = ?2 or "data" -> 'earlier' @> jsonb_build_array(jsonb_build_object('period', cast(?2 as text))))
                  and "data" -> 'retracted' is null
                or "data" -> 'engine' is null and "validFrom" < ?4 and "validTo" > ?3)
              and cast("type" as text) = any(string_to_array(?5, ','))
              and case when "isRead" then cast(?7 as boolean) else cast(?6 as boolean) end
              and case when "isDismissed" then cast(?9 as boolean) else cast(?8 as boolean) end
              and coalesce("score", '-Infinity') >= ?10
              and (coalesce("data" ->> 'rule' = 'r01', false) < ?11
                or coalesce("data" ->> 'rule' = 'r01', false) = ?11 and (coalesce("score", '-Infinity') < ?12
                  or coalesce("score", '-Infinity') = ?12 and "id" > ?13))
            order by coalesce("data" ->> 'rule' = 'r01', false) desc, coalesce("score", '-Infinity') desc, "id\"""";

    static final String REPORTS = """
            select * from "insights"
            where "userId" = ?1 and "category" = 'weekly_report' and ("data" -> 'report' ->> 'firstDate', "id") < (?2, ?3)
            order by "data" -> 'report' ->> 'firstDate' desc, "id" desc
            limit ?4""";

    private InsightSql() {}
}
