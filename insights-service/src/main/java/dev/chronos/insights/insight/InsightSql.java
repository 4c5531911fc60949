package dev.chronos.insights.insight;

/** The texts of the statements on {@code insights}. */
final class InsightSql {
    static final String SHOWN = """
            select "data" ->> 'dedupKey' as "dedupKey", max("validFrom") as "last",
                count(*) filter (where "isDismissed") as "dismissals"
            from "insights"
            where "userId" = $1 and "data" ->> 'dedupKey' is not null and "data" -> 'period' ->> 'key' <> $2
              and not "data" ? 'retracted' and "validFrom" >= $3 and "validFrom" < $4
            group by 1""";

    /** Two writers of the same rows in another order would wait for each other. */
    static final String ALONE = "select pg_advisory_xact_lock(hashtextextended('insights|' || $1, 0))";

    /** How long a model took for the same words is no change. */
    static final String UPSERT = """
            insert into "insights" ("id", "type", "category", "title", "content", "data", "score", "confidence", "impact",
                "validFrom", "validTo", "isActionable", "suggestedActions", "createdAt", "updatedAt", "userId")
            values ($1, $2::text::"InsightType", $3, $4, $5, $6, $7, $8, $9::text::"Impact", $10, $11, $12, $13, $14, $14, $15)
            on conflict ("id") do update set
                "type" = excluded."type", "category" = excluded."category", "title" = excluded."title",
                "content" = excluded."content", "data" = excluded."data", "score" = excluded."score",
                "confidence" = excluded."confidence", "impact" = excluded."impact", "validFrom" = excluded."validFrom",
                "validTo" = excluded."validTo", "isActionable" = excluded."isActionable",
                "suggestedActions" = excluded."suggestedActions", "updatedAt" = excluded."updatedAt"
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
                "data" -> 'period' ->> 'key' = ?2 and "data" -> 'retracted' is null
                or "data" -> 'engine' is null and "validFrom" < ?4 and "validTo" > ?3)
              and cast("type" as text) = any(string_to_array(?5, ','))
              and case when "isRead" then ?7 else ?6 end and case when "isDismissed" then ?9 else ?8 end
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
