package dev.chronos.insights.cache;

import dev.chronos.insights.InsightsConfig;
import dev.chronos.insights.cache.AnswerCache.Look;
import dev.chronos.insights.cache.ChangeStamp.Stamp;
import dev.chronos.insights.http.Tagged;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers by user and range, each made once at a time: within this instance callers join the one who began, and the
 * instances take turns by a lock in Redis. The lock saves work and guards nothing: without it the answers are the same.
 */
@ApplicationScoped
public class Answers {
    private static final Duration POLL = Duration.ofMillis(25);

    private final AnswerCache cache;
    private final ChangeStamp stamps;
    private final InsightsConfig config;
    private final Counter hits;
    private final RecentFindings recent;
    private final SingleFlight<Tagged> flights = new SingleFlight<>();

    Answers(AnswerCache cache, ChangeStamp stamps, InsightsConfig config, MeterRegistry meters) {
        this.cache = cache;
        this.stamps = stamps;
        this.config = config;
        this.recent = new RecentFindings(config.cacheTtl());
        this.hits = meters.counter("chronos.insights.cache.hits");
    }

    /** The state of a user's rows; to be asked for before any row is read. */
    public Uni<Stamp> stamp(String userId) {
        return stamps.of(userId);
    }

    /**
     * What a request finds before it reads any row.
     *
     * @param stamp the state of the user's rows
     * @param kept the answer of that or another state
     * @param blind true when Redis could not be asked: then what lies there later need not be new
     * @param hasFindings true when the findings in the table are of this state, so that listing them again is enough
     */
    public record Found(
            String userId,
            String range,
            Stamp stamp,
            @Nullable Kept kept,
            boolean blind,
            boolean hasFindings) {
        private boolean isAnsweredBy(@Nullable Kept later) {
            return !blind
                    && later != null
                    && later.stamp().equals(stamp)
                    && (kept == null || !kept.flight().equals(later.flight()));
        }

        private Kept by(String flight, Tagged answer) {
            return new Kept(stamp, flight, answer);
        }
    }

    /** Looks for an answer, and completes the stamp. */
    public Uni<Found> find(String userId, String range, Stamp stamp) {
        return cache.look(userId, range)
                .chain(look ->
                        guests(userId, look.guests()).map(guests -> found(userId, range, stamp.with(guests), look)));
    }

    /** The kept answer if it is of this state, else null. */
    public @Nullable Tagged fresh(Found found) {
        var kept = found.kept();
        if (kept == null || !kept.stamp().equals(found.stamp())) {
            return null;
        }
        hits.increment();
        return kept.answer();
    }

    /** Makes an answer, or waits for the one who is making it and takes his. */
    public Uni<Tagged> make(Found found, Supplier<Uni<Tagged>> work) {
        var key = String.join(
                "|",
                found.userId(),
                found.range(),
                found.stamp().evidence(),
                found.stamp().marks());
        var turns = config.flightLease().dividedBy(POLL);
        return flights.join(
                key, () -> attempt(new Flight(found, UUID.randomUUID().toString(), work), turns));
    }

    /** Keeps a list that shows the findings of the kept answer again. */
    public Uni<Void> renew(Found found, Tagged answer) {
        var kept = found.kept();
        return kept == null
                ? Uni.createFrom().voidItem()
                : cache.renew(found.userId(), found.range(), found.by(kept.flight(), answer));
    }

    private Found found(String userId, String range, Stamp stamp, Look look) {
        var kept = look.kept();
        var hasFindings = look.away()
                ? recent.knows(userId, range, stamp.evidence())
                : kept != null && kept.stamp().evidence().equals(stamp.evidence());
        return new Found(userId, range, stamp, kept, look.away(), hasFindings);
    }

    private record Flight(Found found, String token, Supplier<Uni<Tagged>> work) {}

    private Uni<String> guests(String userId, @Nullable String known) {
        return known == null
                ? stamps.guests(userId).call(state -> cache.putGuests(userId, state))
                : Uni.createFrom().item(known);
    }

    private Uni<Tagged> attempt(Flight flight, long turns) {
        var found = flight.found();
        return cache.lock(found.userId(), found.range(), flight.token(), config.flightLease())
                .chain(locked -> {
                    if (locked == null || turns <= 0) {
                        return begin(flight);
                    }
                    return locked
                            ? landed(flight, () -> begin(flight))
                                    .onTermination()
                                    .call(() -> cache.unlock(found.userId(), found.range(), flight.token()))
                            : landed(flight, () -> later(flight, turns - 1));
                });
    }

    /** What another instance has made since this request looked first, if it has; else something else. */
    private Uni<Tagged> landed(Flight flight, Supplier<Uni<Tagged>> otherwise) {
        var found = flight.found();
        return cache.look(found.userId(), found.range()).chain(look -> {
            var kept = look.kept();
            return kept != null && found.isAnsweredBy(kept) ? Uni.createFrom().item(kept.answer()) : otherwise.get();
        });
    }

    private Uni<Tagged> begin(Flight flight) {
        var found = flight.found();
        return flight.work()
                .get()
                .invoke(() ->
                        recent.note(found.userId(), found.range(), found.stamp().evidence()))
                .call(answer -> cache.put(found.userId(), found.range(), found.by(flight.token(), answer)));
    }

    private Uni<Tagged> later(Flight flight, long turns) {
        return CallerContext.keep(Uni.createFrom().voidItem().onItem().delayIt().by(POLL))
                .chain(() -> attempt(flight, turns));
    }
}
