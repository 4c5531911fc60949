package dev.chronos.sharing.user;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Rows of {@code users}. */
@ApplicationScoped
class UserRepository {
    private static final String COLUMNS = """
            "id", "email", "name", "avatar", "timezone", "locale", "weekStartsOn", "timeFormat", "dateFormat",
            "notificationSettings" @> '{"weeklyDigest": true}' as "weeklyDigest\"""";
    private static final String READ = "select " + COLUMNS + " from \"users\" where \"id\" = $1";
    private static final String CHANGE = """
            update "users" set "timezone" = coalesce($2, "timezone"), "locale" = coalesce($3, "locale"),
                "weekStartsOn" = coalesce($4, "weekStartsOn"), "name" = coalesce($5, "name"), "updatedAt" = $6
            where "id" = $1 returning\s""" + COLUMNS;

    /** Insights-service has the same right, for the link in the mail: both go through the one function. */
    private static final String SET_DIGEST = "select \"chronos_set_weekly_digest\"($1, $2)";

    private final Pool database;
    private final Clock clock;

    UserRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Uni<UserView> read(String userId) {
        return database.preparedQuery(READ)
                .execute(Tuple.of(userId))
                .map(rows -> UserView.of(rows.iterator().next()));
    }

    Uni<UserView> change(String userId, UserChange change) {
        var parameters = Tuple.tuple()
                .addString(userId)
                .addString(change.timezone())
                .addString(change.locale())
                .addInteger(change.weekStartsOn())
                .addString(change.name())
                .addLocalDateTime(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        return database.withTransaction(connection -> setDigest(connection, userId, change.weeklyDigest())
                .chain(() -> connection.preparedQuery(CHANGE).execute(parameters))
                .map(rows -> UserView.of(rows.iterator().next())));
    }

    private static Uni<Void> setDigest(SqlConnection connection, String userId, @Nullable Boolean wanted) {
        return wanted == null
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(SET_DIGEST)
                        .execute(Tuple.of(userId, wanted))
                        .replaceWithVoid();
    }
}
