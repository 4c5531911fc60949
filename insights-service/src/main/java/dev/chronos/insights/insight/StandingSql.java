package dev.chronos.insights.insight;

/** The texts of the statements on rows that outlive their week. */
final class StandingSql {
    /** Rows of weeks, whose keys are single dates; those of other ranges speak for themselves alone. */
    static final String FIND = """
            select "id", "data" ->> 'dedupKey' as "dedupKey", "data" -> 'period' ->> 'key' as "period",
                "data" -> 'period' ->> 'start' as "periodStart", "data" -> 'period' ->> 'end' as "periodEnd", "validFrom",
                "data" -> 'earlier' as "earlier"
            from "insights"
            where "userId" = $1 and "data" ->> 'dedupKey' = any($2) and not "data" ? 'retracted'
              and "data" -> 'period' ->> 'key' not like '%/%'
              and ("data" -> 'period' ->> 'key' = $3 or "validTo" > $4)
            order by "validFrom", "id\"""";

    /** Notes in rows of a later week that this one says the same. */
    static final String JOIN = """
            update "insights" set "data" = jsonb_set("data", '{earlier}', coalesce("data" -> 'earlier', '[]')
                || jsonb_build_array(jsonb_build_object('period', $3::text, 'validFrom', $4::text)))
            where "userId" = $1 and "id" = any($2)
              and not coalesce("data" -> 'earlier', '[]') @> jsonb_build_array(jsonb_build_object('period', $3::text))""";

    /** Strikes this week from rows of a later one that it no longer agrees with. */
    static final String LEAVE = """
            update "insights" set "data" = jsonb_set("data", '{earlier}', (
                select coalesce(jsonb_agg(e), '[]') from jsonb_array_elements("data" -> 'earlier') e where e ->> 'period' <> $3))
            where "userId" = $1 and not "id" = any($2)
              and "data" -> 'earlier' @> jsonb_build_array(jsonb_build_object('period', $3::text))
              and "data" -> 'period' ->> 'key' > $3""";

    private StandingSql() {}
}
