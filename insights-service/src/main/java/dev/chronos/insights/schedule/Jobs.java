package dev.chronos.insights.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** When the schedule is looked at. Missing a beat harms nothing: the next one finds what is due. */
@ApplicationScoped
class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class);

    private final RunQueue queue;
    private final Planner planner;
    private final ReportWorker worker;
    private final Clock clock;
    private final MeterRegistry meters;
    private final AtomicBoolean working = new AtomicBoolean();
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    Jobs(RunQueue queue, Planner planner, ReportWorker worker, Clock clock, MeterRegistry meters) {
        this.queue = queue;
        this.planner = planner;
        this.worker = worker;
        this.clock = clock;
        this.meters = meters;
    }

    void onStop(@Observes ShutdownEvent stopping) {
        worker.stop();
    }

    @Scheduled(
            every = "{chronos.weekly.every}",
            delayed = "{chronos.weekly.first-after}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "weekly-plan")
    Uni<Void> plan() {
        return queue.now()
                .chain(planner::plan)
                .invoke(queued -> succeeded("plan", queued))
                .chain(this::work);
    }

    @Scheduled(
            every = "{chronos.weekly.work-every}",
            delayed = "{chronos.weekly.first-after}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "weekly-work")
    Uni<Void> work() {
        if (!working.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return worker.work().invoke(() -> succeeded("work", 0)).onTermination().invoke(() -> working.set(false));
    }

    @Scheduled(
            cron = "{chronos.weekly.recompute-cron}",
            timeZone = "UTC",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "weekly-recompute")
    Uni<Void> recompute() {
        return planner.planRecompute()
                .invoke(queued -> succeeded("recompute", queued))
                .chain(this::work);
    }

    private void succeeded(String job, long queued) {
        if (queued > 0) {
            LOG.infof("reports queued job=%s n=%d", job, queued);
        }
        lastSuccess.computeIfAbsent(job, this::gauge).set(clock.instant().getEpochSecond());
    }

    private AtomicLong gauge(String job) {
        return meters.gauge(
                "chronos.insights.scheduler.last.success.timestamp.seconds", Tags.of("job", job), new AtomicLong());
    }
}
