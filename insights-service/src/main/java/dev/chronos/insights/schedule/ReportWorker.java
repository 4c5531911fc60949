package dev.chronos.insights.schedule;

import dev.chronos.insights.digest.Digest;
import dev.chronos.insights.insight.InsightGenerator;
import dev.chronos.insights.report.WeeklyReport;
import dev.chronos.insights.schedule.Runs.Ending;
import dev.chronos.insights.schedule.Runs.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Works on queued runs until none is left. The work is done outside of any transaction and written at its end. */
@ApplicationScoped
class ReportWorker {
    private static final Logger LOG = Logger.getLogger(ReportWorker.class);

    private final Runs runs;
    private final InsightGenerator generator;
    private final Digest digest;
    private final ScheduleConfig config;
    private final MeterRegistry meters;
    private volatile boolean stopping;

    ReportWorker(Runs runs, InsightGenerator generator, Digest digest, ScheduleConfig config, MeterRegistry meters) {
        this.runs = runs;
        this.generator = generator;
        this.digest = digest;
        this.config = config;
        this.meters = meters;
    }

    /** No further claims: what is claimed now is finished, or left to its lease. */
    void stop() {
        stopping = true;
    }

    /** Until nothing is due. */
    Uni<Void> work() {
        if (stopping) {
            return Uni.createFrom().voidItem();
        }
        return runs.claim()
                .chain(claimed -> claimed.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : runs.readers(claimed)
                                .chain(readers -> work(claimed, readers))
                                .chain(this::work));
    }

    private Uni<Void> work(List<Run> claimed, Map<String, Reader> readers) {
        var cheap = new ArrayList<Ending>();
        var full = new ArrayList<Uni<Void>>();
        for (var run : claimed) {
            var reader = readers.get(run.id());
            if (reader == null) {
                cheap.add(new Ending(run, null, Outcome.SKIPPED, null));
            } else if (reader.quiet()) {
                cheap.add(empty(run, reader));
            } else {
                full.add(make(run, reader));
            }
        }
        return finish(cheap)
                .chain(() -> Multi.createFrom()
                        .iterable(full)
                        .onItem()
                        .transformToUni(report -> report)
                        .merge(config.concurrency())
                        .collect()
                        .last()
                        .replaceWithVoid());
    }

    private Uni<Void> make(Run run, Reader reader) {
        var week = reader.week(run);
        return Uni.createFrom()
                .deferred(() -> generator.generatePlainly(reader.person(), week))
                .map(generated -> {
                    var report = WeeklyReport.of(reader.person(), week, generated);
                    return generated.evidence().current().hasData()
                            ? new Ending(
                                    run,
                                    report,
                                    Outcome.WRITTEN,
                                    address -> digest.mail(
                                            reader.person(), week, address, report, WeeklyReport.children(generated)))
                            : new Ending(run, report, Outcome.EMPTY, null);
                })
                .chain(ending -> finish(List.of(ending)))
                .onFailure()
                .recoverWithUni(failed -> giveBack(run, failed));
    }

    private Ending empty(Run run, Reader reader) {
        var report = reader.dormant() ? null : WeeklyReport.empty(reader.person(), reader.week(run));
        return new Ending(run, report, Outcome.EMPTY, null);
    }

    private Uni<Void> finish(List<Ending> endings) {
        return runs.finish(endings)
                .invoke(outcomes -> {
                    outcomes.forEach(outcome -> count(outcome, 1));
                    count(Outcome.STALE, endings.size() - outcomes.size());
                })
                .replaceWithVoid();
    }

    private Uni<Void> giveBack(Run run, Throwable cause) {
        LOG.warnf(
                "report not made run=%s attempts=%d cause=%s",
                run.id(), run.attempts(), cause.getClass().getName());
        return runs.giveBack(run, cause).invoke(outcome -> count(outcome, 1)).replaceWithVoid();
    }

    private void count(Outcome outcome, int n) {
        if (n > 0) {
            meters.counter("chronos.insights.reports", "outcome", outcome.tag()).increment(n);
        }
    }
}
