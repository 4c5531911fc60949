package dev.chronos.presence.lease;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.platform.loop.Loop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lease under which this instance declares the people behind its sockets: {@code i:<boot>.<incarnation>}. Whenever
 * there is doubt that Redis still holds what was declared, a new incarnation is opened, everything is declared again, and
 * only then is the old one given up: the union of both never misses anybody, and an id that was condemned never returns.
 */
@ApplicationScoped
public class InstanceLease {
    private static final Logger LOG = Logger.getLogger(InstanceLease.class);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final Leases leases;
    private final Declarations declarations;
    private final Loop loop;
    private final Clock clock;
    private final PresenceConfig config;
    private final String boot = randomHex();
    private int incarnation;
    private volatile @Nullable String owner;
    private volatile Instant renewedAt = Instant.EPOCH;
    private boolean renewing;
    private boolean again;
    private boolean ended;

    InstanceLease(Leases leases, Declarations declarations, Loop loop, Clock clock, PresenceConfig config) {
        this.leases = leases;
        this.declarations = declarations;
        this.loop = loop;
        this.clock = clock;
        this.config = config;
    }

    /** The owner to declare under, or null before the first lease is open. */
    public @Nullable String owner() {
        return owner;
    }

    /** True while Redis has confirmed the lease recently enough to be relied on: two beats. */
    public boolean isHeld() {
        return clock.instant().isBefore(renewedAt.plus(config.beat().multipliedBy(2)));
    }

    /**
     * Takes a new incarnation. Asked again while one is being taken, it takes another afterwards: what was declared in
     * between may have gone to a Redis that has since lost it.
     *
     * @param cause for the log
     */
    public void renew(String cause) {
        if (ended) {
            return;
        }
        if (renewing) {
            again = true;
            return;
        }
        LOG.infof("taking a new incarnation cause=%s owner=%s", cause, owner);
        attempt(owner);
    }

    /** How many incarnations there were; more than one per start and per Redis restart is a sign of trouble. */
    int incarnations() {
        return incarnation;
    }

    /** Renews the lease; LOST takes a new incarnation. */
    Uni<Boolean> beat() {
        var current = owner;
        if (current == null || renewing || ended) {
            return Uni.createFrom().item(true);
        }
        return leases.beat(current, config.lease()).invoke(held -> {
            if (held) {
                renewedAt = clock.instant();
            }
        });
    }

    /** Stops renewing: what is declared stays for the grace, so that clients can come back elsewhere unnoticed. */
    public Uni<Void> retire(Duration grace) {
        ended = true;
        var current = owner;
        return current == null ? Uni.createFrom().voidItem() : leases.retire(current, grace);
    }

    private void attempt(@Nullable String previous) {
        renewing = true;
        again = false;
        incarnation++;
        incarnate("i:%s.%d".formatted(boot, incarnation), previous).subscribe().with(done -> finished(), failed -> {
            LOG.debugf("no new incarnation yet cause=%s", failed);
            loop.after(RETRY, () -> attempt(previous));
        });
    }

    private Uni<Void> incarnate(String fresh, @Nullable String previous) {
        return leases.open(fresh, config.lease())
                .invoke(() -> {
                    owner = fresh;
                    renewedAt = clock.instant();
                })
                .chain(declarations::redeclare)
                .chain(() -> previous == null ? Uni.createFrom().voidItem() : leases.retire(previous, Duration.ZERO))
                .invoke(() -> declarations.resync("lost"));
    }

    private void finished() {
        renewing = false;
        if (again) {
            attempt(owner);
        }
    }

    private static String randomHex() {
        var bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
