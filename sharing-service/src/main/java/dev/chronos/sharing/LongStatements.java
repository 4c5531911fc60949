package dev.chronos.sharing;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps statements prepared whatever their length. The driver's own limit is 2,048 characters, and those that read data
 * together with the facts that decide about it are longer: without this PostgreSQL would plan them anew each time.
 */
@Singleton
class LongStatements implements PgPoolCreator {
    private static final int LONGEST = 16_384;

    @Override
    public Pool create(Input input) {
        List<SqlConnectOptions> databases = List.copyOf(input.pgConnectOptionsList());
        databases.forEach(database -> database.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(databases)
                .using(input.vertx())
                .build();
    }
}
