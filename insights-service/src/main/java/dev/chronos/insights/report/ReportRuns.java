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
import java.util.List;

/** The statements on {@code report_runs}: a report and its run are written together or not at all. */
@ApplicationScoped
class ReportRuns {
    /** Tells whether the run is new: the system column xmax is 0 for a row that was inserted, not updated. */
    private static final String RECORD = """
            insert into "report_runs" ("id", "userId", "kind", "periodStart", "periodEnd", "state", "attempts", "insightId",
                "createdAt", "updatedAt")
            values ($1, $2, $3, $4, $5, 'DONE', 1, $6, $7, $7)
            on conflict ("userId", "kind", "periodStart") do update set
                "state" = 'DONE', "insightId" = excluded."insightId", "error" = null, "leaseUntil" = null,
                "updatedAt" = excluded."updatedAt"
            returning xmax = 0 as "created\"""";

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
        return database.withTransaction(connection -> insights.upsert(connection, person.id(), List.of(report), now)
                .chain(() -> connection.preparedQuery(RECORD).execute(run))
                .map(rows -> rows.iterator().next().getBoolean("created")));
    }
}
