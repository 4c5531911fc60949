package dev.chronos.insights.activity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A statement of which only so many rows are ever read, and which says so when there are more.
 *
 * @param sql in an order that leaves out what matters least; without a limit
 * @param most rows that are read
 * @param mapper from a row
 */
record CappedQuery<T>(String sql, int most, Function<Row, T> mapper) {

    /**
     * What was read.
     *
     * @param share of the rows that there are, 0 to 1
     */
    record Found<T>(List<T> rows, double share) {}

    /** Runs it; a second time to count, when there are more rows than are read. */
    Uni<Found<T>> on(SqlClient client, Tuple bounds) {
        return client.preparedQuery(sql + " limit " + (most + 1))
                .execute(bounds)
                .map(this::list)
                .chain(rows -> rows.size() <= most
                        ? Uni.createFrom().item(new Found<>(rows, 1))
                        : count(client, bounds).map(total -> new Found<>(rows.subList(0, most), most / total)));
    }

    private List<T> list(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(mapper).toList();
    }

    private Uni<Double> count(SqlClient client, Tuple bounds) {
        return client.preparedQuery("select count(*) from (" + sql + ") q")
                .execute(bounds)
                .map(rows -> rows.iterator().next().getLong(0).doubleValue());
    }
}
