package dev.chronos.sharing.subscription;

import dev.chronos.sharing.subscription.address.FeedRefused;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** How fetches ended, and how old the oldest copy of a feed is. Neither knows any address. */
@ApplicationScoped
class SubscriptionMeters {
    private final SubscriptionRepository subscriptions;
    private final MeterRegistry registry;
    private final AtomicLong oldestSeconds;

    SubscriptionMeters(SubscriptionRepository subscriptions, MeterRegistry registry) {
        this.subscriptions = subscriptions;
        this.registry = registry;
        this.oldestSeconds = registry.gauge("chronos.sharing.subscription.oldest.age.seconds", new AtomicLong());
    }

    /** @param outcome {@code changed}, {@code unchanged} or {@code superseded} */
    void count(String outcome) {
        registry.counter("chronos.sharing.subscription.fetches", "outcome", outcome)
                .increment();
    }

    void count(FeedRefused refused) {
        count(refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Scheduled(
            every = "60s",
            delayed = "10s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "subscription-meters")
    Uni<Void> measure() {
        return subscriptions
                .sweep()
                .chain(subscriptions::oldestSeconds)
                .invoke(seconds -> oldestSeconds.set(seconds.longValue()))
                .replaceWithVoid();
    }
}
