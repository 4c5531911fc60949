package dev.chronos.presence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Every metric of the service, {@code chronos.presence.*}; tag values come from enums and constants, never from data. */
@ApplicationScoped
public class PresenceMetrics {
    private final MeterRegistry registry;

    PresenceMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A number that is read when the metrics are. */
    public void gauge(String name, Supplier<Number> value) {
        // The registry's own shorthand holds the lambda weakly: the number would turn into NaN with the next
        // collection.
        Gauge.builder("chronos.presence." + name, value).strongReference(true).register(registry);
    }

    /** A person was told to have come. */
    public void joined() {
        registry.counter("chronos.presence.joins").increment();
    }

    /** A person was told to have gone. */
    public void left() {
        registry.counter("chronos.presence.leaves").increment();
    }

    /** A tab or visitor ended. */
    public void ended(Ended cause) {
        registry.counter("chronos.presence.ended", "cause", cause.tag()).increment();
    }

    /** A declaration took this long. */
    public void put(Duration time) {
        timer("put").record(time);
    }

    /** A reap of one owner took this long. */
    public void reaped(Duration time) {
        timer("reap").record(time);
    }

    /** A roster was read anew. */
    public void snapshot(String reason) {
        registry.counter("chronos.presence.snapshots", "reason", reason).increment();
    }

    /** A subscription or an answer was refused. */
    public void denied(Denied reason) {
        registry.counter("chronos.presence.auth.denied", "reason", reason.tag()).increment();
    }

    /** Somebody was put out of a calendar. */
    public void kicked() {
        registry.counter("chronos.presence.kicks").increment();
    }

    /** A socket was closed because it did not read. */
    public void slowClosed() {
        registry.counter("chronos.presence.slow.closed").increment();
    }

    private Timer timer(String name) {
        return registry.timer("chronos.presence." + name);
    }

    /** Why a tab or visitor ended. */
    public enum Ended {
        /** Unsubscribed or left. */
        CLEAN,
        /** Vanished and did not come back in time. */
        GRACE,
        /** Lost access. */
        KICK;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why somebody was not let in. */
    public enum Denied {
        /** The signature does not fit. */
        SIGNATURE,
        /** The calendar is not theirs to see. */
        ACCESS,
        /** The calendar is full. */
        FULL,
        /** Nobody could be asked. */
        UNAVAILABLE;

        String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
