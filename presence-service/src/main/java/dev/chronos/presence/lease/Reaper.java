package dev.chronos.presence.lease;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.platform.loop.Loop;
import dev.chronos.presence.platform.redis.RedisScripts;
import dev.chronos.presence.platform.redis.Script;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Removes the entries of owners whose lease has ended. Every instance runs one; Redis hands each owner to one of them. */
@ApplicationScoped
public class Reaper {
    private static final Logger LOG = Logger.getLogger(Reaper.class);
    private static final Script REAP = Script.named("reap");

    private final Leases leases;
    private final RedisScripts redis;
    private final PresenceConfig config;
    private final PresenceMetrics metrics;
    private final Clock clock;

    Reaper(Leases leases, RedisScripts redis, PresenceConfig config, PresenceMetrics metrics, Clock clock) {
        this.leases = leases;
        this.redis = redis;
        this.config = config;
        this.metrics = metrics;
        this.clock = clock;
    }

    void start(Loop loop) {
        loop.every(
                config.reap(),
                () -> scan().subscribe().with(ignored -> {}, failed -> LOG.debugf("scan failed cause=%s", failed)));
    }

    /** Claims and reaps what has ended now. */
    Uni<Void> scan() {
        return leases.claim()
                .chain(owners -> eachInTurn(owners.stream().map(this::reap).toList()));
    }

    /** Removes all entries of a condemned owner; does nothing when it is alive. */
    public Uni<Void> reap(String owner) {
        var startedAt = clock.instant();
        return redis.members(Keys.pairs(owner))
                .chain(pairs -> eachInTurn(byCalendar(owner, pairs)))
                .chain(() -> reap(owner, "", List.of()))
                .invoke(() -> metrics.reaped(Duration.between(startedAt, clock.instant())));
    }

    private List<Uni<Void>> byCalendar(String owner, List<String> pairs) {
        var usersByCalendar = pairs.stream()
                .map(pair -> pair.split(" ", 2))
                .collect(groupingBy(pair -> pair[0], mapping(pair -> pair[1], toList())));
        var steps = new ArrayList<Uni<Void>>();
        usersByCalendar.forEach((calendarId, users) -> steps.add(reap(owner, calendarId, users)));
        return steps;
    }

    private Uni<Void> reap(String owner, String calendarId, List<String> users) {
        var keys = List.of(Keys.OWNERS, Keys.members(calendarId), Keys.version(calendarId), Keys.pairs(owner));
        var arguments =
                new ArrayList<>(List.of(owner, calendarId, UUID.randomUUID().toString()));
        arguments.addAll(users);
        return redis.run(REAP, keys, arguments).replaceWithVoid();
    }

    private static Uni<Void> eachInTurn(List<Uni<Void>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
