package dev.chronos.insights.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/** What became of the mails, and how many wait for how long; named after the service that they are of. */
@ApplicationScoped
class MailMeters {
    private final OutboxRepository outbox;
    private final MeterRegistry registry;
    private final String prefix;
    private final AtomicLong pending;
    private final AtomicLong oldestSeconds;

    MailMeters(OutboxRepository outbox, MeterRegistry registry, MailConfig config) {
        this.outbox = outbox;
        this.registry = registry;
        this.prefix = "chronos." + config.sender().toLowerCase(Locale.ROOT);
        this.pending = registry.gauge(prefix + ".outbox.pending", new AtomicLong());
        this.oldestSeconds = registry.gauge(prefix + ".outbox.oldest.age.seconds", new AtomicLong());
    }

    void count(String outcome) {
        registry.counter(prefix + ".mails", "outcome", outcome).increment();
    }

    @Scheduled(every = "30s", delayed = "5s", concurrentExecution = ConcurrentExecution.SKIP, identity = "mail-meters")
    Uni<Void> measure() {
        return outbox.waiting()
                .invoke(waiting -> {
                    pending.set(waiting.pending());
                    oldestSeconds.set((long) waiting.oldestSeconds());
                })
                .replaceWithVoid();
    }
}
