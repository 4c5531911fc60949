package dev.chronos.insights.schedule;

import dev.chronos.insights.digest.Digest;
import dev.chronos.insights.insight.InsightGenerator;
import dev.chronos.insights.insight.InsightGenerator.Generated;
import dev.chronos.insights.insight.InsightStore.Found;
import dev.chronos.insights.report.WeeklyReport;
import dev.chronos.insights.schedule.Ending.Papers;
import dev.chronos.insights.schedule.Runs.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on queued runs until none is left. The work is done outside of any transaction and written at its end. */
@ApplicationScoped
class ReportWorker {
    private static final Logger LOG = Logger.getLogger(ReportWorker.class);

    /** Reports in one transaction: each waits for the disk with the others, and few are made again when one fails. */
    private static final int WRITTEN_TOGETHER = 8;

    /** Transactions at the same time, so that the next reports are made while the disk is waited for. */
    private static final int WRITING = 2;

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
        return Multi.createFrom()
                .iterable(Run.rounds(claimed))
                .onItem()
                .transformToUniAndConcatenate(runs -> round(runs, readers))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> round(List<Run> claimed, Map<String, Reader> readers) {
        var cheap = new ArrayList<Ending>();
        var full = new ArrayList<Uni<@Nullable Ending>>();
        for (var run : claimed) {
            var reader = readers.get(run.id());
            if (reader == null) {
                cheap.add(Ending.of(run, null, Outcome.SKIPPED, null));
            } else if (reader.quiet()) {
                cheap.add(empty(run, reader));
            } else {
                full.add(make(run, reader));
            }
        }
        return finish(cheap).chain(() -> makeAndFinish(full));
    }

    private Uni<Void> makeAndFinish(List<Uni<@Nullable Ending>> full) {
        return Multi.createFrom()
                .iterable(full)
                .onItem()
                .transformToUni(report -> report)
                .merge(config.concurrency())
                .group()
                .intoLists()
                .of(WRITTEN_TOGETHER)
                .onItem()
                .transformToUni(this::finishTogether)
                .merge(WRITING)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Nothing for a run that was given back. */
    private Uni<@Nullable Ending> make(Run run, Reader reader) {
        return Uni.createFrom()
                .deferred(() -> generator.judgePlainly(reader.person(), reader.week(run)))
                .map(judged -> ending(run, reader, judged))
                .onFailure()
                .recoverWithUni(failed -> giveBack(run, failed));
    }

    private Ending ending(Run run, Reader reader, Generated judged) {
        var person = reader.person();
        var week = reader.week(run);
        var hasData = judged.evidence().current().hasData();
        return new Ending(
                run,
                hasData ? Outcome.WRITTEN : Outcome.EMPTY,
                WeeklyReport.id(person, week),
                new Found(person.id(), week, judged.rows()),
                written -> {
                    var told = new Generated(judged.evidence(), written);
                    var report = WeeklyReport.of(person, week, told);
                    return new Papers(
                            report,
                            hasData
                                    ? address -> digest.mail(person, week, address, report, WeeklyReport.children(told))
                                    : null);
                });
    }

    /** One that cannot be written takes no other with it. */
    private Uni<Void> finishTogether(List<Ending> endings) {
        return finish(endings)
                .onFailure()
                .recoverWithUni(failed -> endings.size() == 1
                        ? giveBack(endings.get(0).run(), failed).replaceWithVoid()
                        : Multi.createFrom()
                                .iterable(endings)
                                .onItem()
                                .transformToUniAndConcatenate(ending -> finishTogether(List.of(ending)))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Ending empty(Run run, Reader reader) {
        var report = reader.dormant() ? null : WeeklyReport.empty(reader.person(), reader.week(run));
        return Ending.of(run, report, Outcome.EMPTY, null);
    }

    private Uni<Void> finish(List<Ending> endings) {
        return runs.finish(endings)
                .invoke(outcomes -> {
                    outcomes.forEach(outcome -> count(outcome, 1));
                    count(Outcome.STALE, endings.size() - outcomes.size());
                })
                .replaceWithVoid();
    }

    private <T> Uni<@Nullable T> giveBack(Run run, Throwable cause) {
        LOG.warnf(
                "report not made run=%s attempts=%d cause=%s",
                run.id(), run.attempts(), cause.getClass().getName());
        return runs.giveBack(run, cause).invoke(outcome -> count(outcome, 1)).map(outcome -> null);
    }

    private void count(Outcome outcome, int n) {
        if (n > 0) {
            meters.counter("chronos.insights.reports", "outcome", outcome.tag()).increment(n);
        }
    }
}
