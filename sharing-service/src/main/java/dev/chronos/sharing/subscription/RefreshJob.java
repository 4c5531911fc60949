package dev.chronos.sharing.subscription;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refreshes what is due, four feeds at a time, and no more than two of them of one server: one that hangs keeps nobody
 * else waiting. Any number of instances may run it.
 */
@ApplicationScoped
class RefreshJob {
    private static final Logger LOG = Logger.getLogger(RefreshJob.class);
    private static final int AT_ONCE = 4;
    private static final int OF_ONE_HOST = 2;

    private final SubscriptionRepository subscriptions;
    private final Refresher refresher;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Integer> hosts = new ConcurrentHashMap<>();
    private final AtomicBoolean claiming = new AtomicBoolean();
    private final AtomicBoolean wanted = new AtomicBoolean();

    RefreshJob(SubscriptionRepository subscriptions, Refresher refresher) {
        this.subscriptions = subscriptions;
        this.refresher = refresher;
    }

    /**
     * Takes what is due, until nothing is or all places are taken. One claim after the other: each must know which servers
     * are being asked.
     */
    @Scheduled(
            every = "{chronos.subscriptions.every}",
            delayed = "{chronos.subscriptions.every}",
            identity = "subscriptions")
    void fill() {
        wanted.set(true);
        if (claiming.compareAndSet(false, true)) {
            wanted.set(false);
            next();
        }
    }

    private void next() {
        if (!places.tryAcquire()) {
            pause();
            return;
        }
        subscriptions.claim(busy()).subscribe().with(this::begin, failed -> {
            LOG.warnf("subscriptions not refreshed cause=%s", failed.toString());
            begin(null);
        });
    }

    private void begin(@Nullable Subscription claimed) {
        if (claimed == null) {
            places.release();
            pause();
            return;
        }
        hosts.merge(claimed.host(), 1, Integer::sum);
        // A defect or a database that is away leaves the claim to its lease.
        refresher
                .refresh(claimed)
                .onTermination()
                .invoke(() -> end(claimed))
                .subscribe()
                .with(
                        done -> {},
                        failed -> LOG.warnf(
                                "subscription not refreshed calendar=%s cause=%s",
                                claimed.calendarId(), failed.toString()));
        next();
    }

    private void end(Subscription claimed) {
        hosts.computeIfPresent(claimed.host(), (host, count) -> count == 1 ? null : count - 1);
        places.release();
        fill();
    }

    /** Somebody may have asked for more while the last claim found nothing. */
    private void pause() {
        claiming.set(false);
        if (wanted.get()) {
            fill();
        }
    }

    private Set<String> busy() {
        return hosts.entrySet().stream()
                .filter(host -> host.getValue() >= OF_ONE_HOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
