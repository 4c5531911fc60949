package dev.chronos.insights.insight;

/** The texts of the statements on rows that outlive their week. */
final class StandingSql {
    /**
     * What there is of some users that their findings may go on from or contradict, user by user from an index. Standing are
     * rows of weeks, whose keys are single dates; those of other ranges speak for themselves alone. What is written later is
     * decided by these rows: nobody else writes them meanwhile.
     */
    static final String FIND = """
            select i.* from unnest($1::text[], $2::text[], $3::text[], $4::timestamp[], $5::boolean[])
                as k("userId", "dedupKeys", "period", "end", "week")
            cross join lateral (
                select k."userId", k."period" as "asked", i."id", i."data" ->> 'dedupKey' as "dedupKey", i."data" -> 'period' ->> 'key' as "period",
                    i."data" -> 'period' ->> 'start' as "periodStart", i."data" -> 'period' ->> 'end' as "periodEnd", i."validFrom",
                    i."data" -> 'earlier' as "earlier", %1$s as "stands", %2$s as "speaksToo", %3$s as "ours"
                from "insights" i
                where i."userId" = k."userId" and (not i."data" ? 'retracted' and (%1$s or %3$s) or %2$s)
                offset 0
            ) i
            order by i."validFrom", i."id\"""".formatted("""
                    coalesce(k."week" and k."dedupKeys"::jsonb ? (i."data" ->> 'dedupKey')
                        and i."data" -> 'period' ->> 'key' not like '%/%'
                        and (i."data" -> 'period' ->> 'key' = k."period" or i."validTo" > k."end"), false)""", """
                    coalesce(i."data" -> 'earlier' @> jsonb_build_array(jsonb_build_object('period', k."period")), false)""", """
                    coalesce(i."data" -> 'period' ->> 'key' = k."period" and i."data" ? 'rule', false)""");

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
