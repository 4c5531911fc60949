package dev.chronos.sharing.mail;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Sends what is queued: every few seconds, and at once after a change. Any number of instances may run it. */
@ApplicationScoped
public class OutboxSender {
    private static final Logger LOG = Logger.getLogger(OutboxSender.class);

    private final OutboxRepository outbox;
    private final Smtp smtp;
    private final MailMeters meters;
    private final AtomicBoolean busy = new AtomicBoolean();

    OutboxSender(OutboxRepository outbox, Smtp smtp, MailMeters meters) {
        this.outbox = outbox;
        this.smtp = smtp;
        this.meters = meters;
    }

    /** Sends soon; the caller does not wait for it, and the scheduler finds what it misses. */
    public void poke() {
        run().subscribe().with(done -> {}, failed -> LOG.warnf("outbox not read cause=%s", failed.toString()));
    }

    @Scheduled(
            every = "{chronos.mail.every}",
            delayed = "3s",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "mail-outbox")
    Uni<Void> run() {
        if (!smtp.isConfigured() || !busy.compareAndSet(false, true)) {
            return Uni.createFrom().voidItem();
        }
        return drain().onTermination().invoke(() -> busy.set(false));
    }

    /** Until nothing is due: what fails is due later. */
    private Uni<Void> drain() {
        return outbox.claim()
                .chain(mails -> mails.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : sendAll(mails).chain(this::drain));
    }

    private Uni<Void> sendAll(List<QueuedMail> mails) {
        return Multi.createFrom()
                .iterable(mails)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> send(QueuedMail mail) {
        return smtp.send(mail)
                .chain(() -> outbox.sent(mail))
                .invoke(() -> meters.count("sent"))
                .onFailure()
                .recoverWithUni(failed -> giveBack(mail, failed));
    }

    private Uni<Void> giveBack(QueuedMail mail, Throwable cause) {
        LOG.warnf(
                "mail not sent id=%s attempts=%d cause=%s",
                mail.id(), mail.attempts(), cause.getClass().getName());
        meters.count("failed");
        return outbox.failed(mail, cause);
    }
}
