package dev.chronos.sharing.agenda;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When tokens were last used, to the hour. Noted while answering, written a little later and many at once, so that no
 * answer waits for it; what an instance has not written when it stops is lost.
 */
@ApplicationScoped
public class LastUses {
    private static final Duration PRECISION = Duration.ofHours(1);

    /** No more than this is remembered: the rest is noted at its next use. */
    private static final int MOST = 10_000;

    private static final String UPDATE = """
            update "%s" t set "lastUsedAt" = greatest(t."lastUsedAt", u."at")
            from unnest($1::text[], $2::timestamp[]) as u("id", "at") where t."id" = u."id"
            """;

    private final Map<String, Instant> links = new ConcurrentHashMap<>();
    private final Map<String, Instant> feeds = new ConcurrentHashMap<>();
    private final Pool database;
    private final Clock clock;

    LastUses(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Remembers a use, unless the last one is known well enough. */
    public void note(Viewer viewer, State.UsedToken token) {
        var now = clock.instant();
        var last = token.lastUsedAt();
        var kind = viewer.isLink() ? links : feeds;
        if (token.id() != null
                && kind.size() < MOST
                && (last == null || last.plus(PRECISION).isBefore(now))) {
            kind.put(token.id(), now);
        }
    }

    /** Writes what was noted. */
    @Scheduled(every = "30s", delayed = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    public Uni<Void> write() {
        return write(links, "calendar_links").chain(() -> write(feeds, "calendar_feed_tokens"));
    }

    private Uni<Void> write(Map<String, Instant> noted, String table) {
        var batch = Map.copyOf(noted);
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        batch.forEach(noted::remove);
        var ids = batch.keySet().toArray(String[]::new);
        var times = new LocalDateTime[ids.length];
        for (var i = 0; i < ids.length; i++) {
            times[i] = LocalDateTime.ofInstant(batch.get(ids[i]), ZoneOffset.UTC);
        }
        return database.preparedQuery(UPDATE.formatted(table))
                .execute(Tuple.of(ids, times))
                .replaceWithVoid();
    }
}
