package dev.chronos.presence.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.presence.PresenceMetrics;
import dev.chronos.presence.lease.Keys;
import dev.chronos.presence.platform.redis.RedisScripts;
import dev.chronos.presence.platform.redis.Script;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries in Redis: declares, reads, and understands the log. */
@ApplicationScoped
public class PresenceStore {
    private static final Script PUT = Script.named("put");
    private static final Script SNAP = Script.named("snap");
    private static final TypeReference<Map<String, String>> TEXT_BY_OWNER = new TypeReference<>() {};

    private final RedisScripts redis;
    private final ObjectMapper json;
    private final PresenceMetrics metrics;
    private final Clock clock;

    PresenceStore(RedisScripts redis, ObjectMapper json, PresenceMetrics metrics, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Declares an entry of the owner, or takes it back.
     *
     * @param entry null to take it back
     * @param maxMembers most people in the calendar; who is in already is not refused
     */
    public Uni<PutOutcome> put(String owner, Seat seat, @Nullable Entry entry, int maxMembers) {
        var keys = List.of(
                Keys.OWNERS, Keys.pairs(owner), Keys.members(seat.calendarId()), Keys.version(seat.calendarId()));
        var arguments = List.of(
                owner,
                seat.calendarId(),
                seat.userId(),
                entry == null ? "" : write(entry),
                Integer.toString(maxMembers),
                UUID.randomUUID().toString());
        var startedAt = clock.instant();
        return redis.run(PUT, keys, arguments)
                .invoke(() -> metrics.put(Duration.between(startedAt, clock.instant())))
                .map(answer -> outcome(answer.get(0).toString()));
    }

    /** Reads a calendar. */
    public Uni<Snapshot> snapshot(String calendarId) {
        return redis.run(SNAP, List.of(Keys.members(calendarId), Keys.version(calendarId)), List.of())
                .map(this::snapshot);
    }

    /** Understands a message of the event channel; null for one that is not about a calendar. */
    @Nullable LogEvent event(JsonNode message) {
        if (!message.hasNonNull("c")) {
            return null;
        }
        var entries = new HashMap<String, Entry>();
        message.path("m")
                .fields()
                .forEachRemaining(row ->
                        entries.put(row.getKey(), readEntry(row.getValue().asText())));
        return new LogEvent(
                message.path("c").asText(),
                message.path("e").asText(),
                message.path("n").asLong(),
                message.path("u").asText(),
                entries);
    }

    private Snapshot snapshot(Response answer) {
        var rows = answer.get(2);
        var entries = new HashMap<String, Map<String, Entry>>();
        for (var i = 0; i + 1 < rows.size(); i += 2) {
            entries.put(rows.get(i).toString(), readEntries(rows.get(i + 1).toString()));
        }
        return new Snapshot(answer.get(0).toString(), answer.get(1).toLong(), entries);
    }

    private Map<String, Entry> readEntries(String text) {
        try {
            var entries = new HashMap<String, Entry>();
            json.readValue(text, TEXT_BY_OWNER).forEach((owner, entry) -> entries.put(owner, readEntry(entry)));
            return entries;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("entries in Redis are not readable", broken);
        }
    }

    private Entry readEntry(String text) {
        try {
            return json.readValue(text, Entry.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("an entry in Redis is not readable", broken);
        }
    }

    private String write(Entry entry) {
        try {
            return json.writeValueAsString(entry);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PutOutcome outcome(String answer) {
        return switch (answer) {
            case "LOST" -> PutOutcome.LOST;
            case "FULL" -> PutOutcome.FULL;
            default -> PutOutcome.DECLARED;
        };
    }
}
