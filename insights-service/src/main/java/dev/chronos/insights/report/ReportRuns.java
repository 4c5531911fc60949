package dev.chronos.insights.report;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.insight.InsightStore;
import dev.chronos.insights.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Reports that somebody asks for, written together with their run or not at all. */
@ApplicationScoped
class ReportRuns {
    /**
     * The scheduled run of the same week goes its own way: it still has a mail to send. Only one that was given up is mended.
     * The row is locked from here on, so of many who ask at the same time one is the first.
     */
    private static final String RECORD = """
            insert into "report_runs" ("id", "userId", "kind", "periodStart", "periodEnd", "state", "attempts", "insightId",
                "outcome", "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5, 'DONE', 1, $6, 'WRITTEN', $7, $7)
            on conflict ("userId", "kind", "periodStart") do update set
                "state" = case "report_runs"."state" when 'FAILED' then 'DONE' else "report_runs"."state" end,
                "error" = null, "insightId" = excluded."insightId\"""";

    private static final String EXISTS = "select exists (select from \"insights\" where \"id\" = $1) as \"exists\"";

    private final Pool database;
    private final InsightStore insights;

    ReportRuns(Pool database, InsightStore insights) {
        this.database = database;
        this.insights = insights;
    }

    /** Writes the report of a week; true when it is the first of that week. */
    Uni<Boolean> record(Person person, TimeRange week, InsightRow report, Instant now) {
        var run = Tuple.tuple()
                .addString(Cuid.next())
                .addString(person.id())
                .addString(WeeklyReport.CATEGORY)
                .addLocalDate(week.firstDate())
                .addLocalDate(week.endDate())
                .addString(report.id())
                .addLocalDateTime(Utc.of(now));
        return database.withTransaction(connection -> connection
                .preparedQuery(RECORD)
                .execute(run)
                .chain(() -> connection.preparedQuery(EXISTS).execute(Tuple.of(report.id())))
                .map(rows -> !rows.iterator().next().getBoolean("exists"))
                .call(() -> insights.upsert(connection, person.id(), report, now)));
    }
}
