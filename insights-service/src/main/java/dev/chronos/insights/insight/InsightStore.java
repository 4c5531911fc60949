package dev.chronos.insights.insight;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.activity.Utc;
import dev.chronos.insights.heuristic.Evidence.Shown;
import dev.chronos.insights.insight.InsightUpsert.Owned;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The statements on {@code insights} that are about sets of rows. Every one names the user: nobody reads or changes
 * another's rows. One row at a time is the matter of {@link InsightRepository}.
 */
@ApplicationScoped
public class InsightStore {
    private static final Duration REMEMBERED = Duration.ofDays(56);
    private static final double DAYS_PER_WEEK = 7.0;

    private final Pool database;
    private final InsightUpsert upsert;

    InsightStore(Pool database, InsightUpsert upsert) {
        this.database = database;
        this.upsert = upsert;
    }

    /** What was found about a range of a user. */
    public record Found(String userId, TimeRange range, List<InsightRow> rows) {}

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
        return database.withTransaction(connection -> settle(connection, List.of(new Found(userId, range, rows)))
                .call(settled -> write(connection, settled, List.of(), now))
                .map(settled -> settled.get(0).rows()));
    }

    /**
     * Gives the findings of some users the rows that they go on from. Until the transaction ends, nobody else writes
     * findings of these users.
     *
     * @return in the order of what was found
     */
    public Uni<List<Settled>> settle(SqlConnection connection, List<Found> found) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var users = found.stream().map(Found::userId).distinct().sorted().toArray(String[]::new);
        return Uni.combine()
                .all()
                .unis(
                        connection.preparedQuery(InsightSql.ALONE).execute(Tuple.of(users)),
                        connection.preparedQuery(StandingSql.FIND).execute(questions(found)))
                .with((locked, standing) ->
                        found.stream().map(one -> Settled.of(one, standing)).toList());
    }

    /**
     * Writes what was settled and takes back what no longer holds, in the transaction in which it was settled.
     *
     * @param reports to be written with it
     */
    public Uni<Void> write(SqlConnection connection, List<Settled> settled, List<Owned> reports, Instant now) {
        var rows = Stream.concat(
                        settled.stream()
                                .flatMap(one -> one.rows().stream()
                                        .map(row -> new Owned(one.found().userId(), row))),
                        reports.stream())
                .toList();
        var statements = new ArrayList<Uni<Void>>();
        statements.add(upsert.write(connection, rows, now));
        settled.forEach(one -> statements.addAll(corrections(connection, one, now)));
        // Sent together, done one after the other: a connection keeps the order.
        return Uni.combine().all().unis(statements).discardItems();
    }

    /** In most weeks there is nothing to correct. */
    private static List<Uni<Void>> corrections(SqlConnection connection, Settled settled, Instant now) {
        var userId = settled.found().userId();
        var range = settled.found().range();
        var joined = settled.joined().toArray(String[]::new);
        var statements = new ArrayList<Uni<Void>>();
        if (settled.speaksToo()) {
            statements.add(run(connection, StandingSql.LEAVE, Tuple.of(userId, joined, range.key())));
        }
        if (joined.length > 0) {
            var from = InsightRow.validFrom(range, now).toString();
            statements.add(run(connection, StandingSql.JOIN, Tuple.of(userId, joined, range.key(), from)));
        }
        if (settled.contradicted()) {
            var ids = settled.rows().stream().map(InsightRow::id).toArray(String[]::new);
            statements.add(run(connection, InsightSql.RETRACT, Tuple.of(userId, range.key(), ids, Utc.of(now))));
        }
        return statements;
    }

    private static Uni<Void> run(SqlConnection connection, String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters).replaceWithVoid();
    }

    private static Tuple questions(List<Found> found) {
        return Tuple.of(
                texts(found, Found::userId),
                texts(
                        found,
                        one -> new JsonArray(one.rows().stream()
                                        .map(InsightRow::dedupKey)
                                        .toList())
                                .encode()),
                texts(found, one -> one.range().key()),
                found.stream().map(one -> Utc.of(one.range().end())).toArray(LocalDateTime[]::new),
                found.stream().map(one -> one.range().isWeek()).toArray(Boolean[]::new));
    }

    private static String[] texts(List<Found> found, Function<Found, String> value) {
        return found.stream().map(value).toArray(String[]::new);
    }

    /** Writes a row by its id, leaving alone what the user did with it. */
    public Uni<Void> upsert(SqlConnection connection, String userId, InsightRow row, Instant now) {
        return upsert.write(connection, List.of(new Owned(userId, row)), now);
    }
}
