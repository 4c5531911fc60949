package dev.chronos.insights.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.heuristic.Evidence.Shown;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The statements on {@code insights} that are about sets of rows. Every one names the user: nobody reads or changes
 * another's rows. One row at a time is the matter of {@link InsightRepository}.
 */
@ApplicationScoped
public class InsightStore {
    private static final Duration REMEMBERED = Duration.ofDays(56);
    private static final double DAYS_PER_WEEK = 7.0;

    private final Pool database;
    private final ObjectMapper mapper;

    InsightStore(Pool database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** What the user was shown in the eight weeks before the range ends, this range left out. */
    public Uni<Map<String, Shown>> shownBefore(String userId, TimeRange range) {
        var parameters = Tuple.of(userId, range.key(), Utc.of(range.end().minus(REMEMBERED)), Utc.of(range.end()));
        return database.preparedQuery(InsightSql.SHOWN).execute(parameters).map(rows -> {
            var shown = new HashMap<String, Shown>();
            for (var row : rows) {
                var days =
                        Duration.between(Utc.required(row, "last"), range.end()).toHours() / 24.0;
                shown.put(
                        row.getString("dedupKey"),
                        new Shown(
                                days / DAYS_PER_WEEK, row.getLong("dismissals").intValue()));
            }
            return shown;
        });
    }

    /**
     * Writes the findings of a range and takes back what no longer holds, in one transaction, a user's one at a time.
     *
     * @return the rows as they were written: those that go on from an earlier week keep their id
     */
    Uni<List<InsightRow>> replace(String userId, TimeRange range, List<InsightRow> rows, Instant now) {
        return database.withTransaction(connection -> Uni.combine()
                .all()
                .unis(alone(connection, userId), standing(connection, userId, range, rows))
                .with((locked, standing) -> StandingRow.settle(rows, standing, range))
                .call(settled -> write(connection, userId, range, settled, now))
                .map(StandingRow.Settled::rows));
    }

    private static Uni<Void> alone(SqlConnection connection, String userId) {
        return connection
                .preparedQuery(InsightSql.ALONE)
                .execute(Tuple.of(userId))
                .replaceWithVoid();
    }

    /** Sent together, done one after the other: a connection keeps the order. */
    private Uni<Void> write(
            SqlConnection connection, String userId, TimeRange range, StandingRow.Settled settled, Instant now) {
        return Uni.combine()
                .all()
                .unis(
                        upsert(connection, userId, settled.rows(), now),
                        leave(connection, userId, range, settled),
                        join(connection, userId, range, settled, now),
                        retract(connection, userId, range, settled.rows(), now))
                .discardItems();
    }

    private static Uni<List<StandingRow>> standing(
            SqlConnection connection, String userId, TimeRange range, List<InsightRow> rows) {
        if (!range.isWeek()) {
            return Uni.createFrom().item(List.of());
        }
        var keys = rows.stream().map(InsightRow::dedupKey).toArray(String[]::new);
        return connection
                .preparedQuery(StandingSql.FIND)
                .execute(Tuple.of(userId, keys, range.key(), Utc.of(range.end())))
                .map(found -> StreamSupport.stream(found.spliterator(), false)
                        .map(StandingRow::of)
                        .toList());
    }

    private static Uni<Void> leave(
            SqlConnection connection, String userId, TimeRange range, StandingRow.Settled settled) {
        return connection
                .preparedQuery(StandingSql.LEAVE)
                .execute(Tuple.of(userId, joined(settled), range.key()))
                .replaceWithVoid();
    }

    private static Uni<Void> join(
            SqlConnection connection, String userId, TimeRange range, StandingRow.Settled settled, Instant now) {
        var from = InsightRow.validFrom(range, now).toString();
        return connection
                .preparedQuery(StandingSql.JOIN)
                .execute(Tuple.of(userId, joined(settled), range.key(), from))
                .replaceWithVoid();
    }

    private static String[] joined(StandingRow.Settled settled) {
        return settled.joined().toArray(String[]::new);
    }

    private static Uni<Void> retract(
            SqlConnection connection, String userId, TimeRange range, List<InsightRow> rows, Instant now) {
        var ids = rows.stream().map(InsightRow::id).toArray(String[]::new);
        return connection
                .preparedQuery(InsightSql.RETRACT)
                .execute(Tuple.of(userId, range.key(), ids, Utc.of(now)))
                .replaceWithVoid();
    }

    /** Writes rows by their ids, leaving alone what the user did with them. */
    public Uni<Void> upsert(SqlConnection connection, String userId, List<InsightRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var batch = rows.stream().map(row -> tuple(userId, row, now)).toList();
        return connection.preparedQuery(InsightSql.UPSERT).executeBatch(batch).replaceWithVoid();
    }

    private Tuple tuple(String userId, InsightRow row, Instant now) {
        return Tuple.tuple()
                .addString(row.id())
                .addString(row.type().name())
                .addString(row.category())
                .addString(row.title())
                .addString(row.content())
                .addValue(new JsonObject(json(row.data())))
                .addDouble(row.score())
                .addDouble(row.confidence())
                .addString(row.impact().name())
                .addLocalDateTime(Utc.of(row.validFrom()))
                .addLocalDateTime(Utc.of(row.validTo()))
                .addBoolean(!row.suggestedActions().isEmpty())
                .addValue(new JsonArray(json(row.suggestedActions())))
                .addLocalDateTime(Utc.of(now))
                .addString(userId);
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
