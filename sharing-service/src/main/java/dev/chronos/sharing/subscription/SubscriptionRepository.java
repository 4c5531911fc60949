package dev.chronos.sharing.subscription;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.platform.id.Cuid;
import dev.chronos.sharing.subscription.Subscription.Outcome;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.fetch.FetchConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@code calendar_subscriptions}. */
@ApplicationScoped
class SubscriptionRepository {
    private final Pool database;
    private final Clock clock;
    private final FetchConfig config;

    SubscriptionRepository(Pool database, Clock clock, FetchConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    Uni<List<Subscription>> mine(String ownerId) {
        return database.preparedQuery(SubscriptionSql.MINE)
                .execute(Tuple.of(ownerId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Subscription::of)
                        .toList());
    }

    /** Null when the calendar mirrors nothing. */
    Uni<@Nullable Subscription> one(Granted grant) {
        var calendarId = grant.to(Operation.SUBSCRIPTION_READ, Operation.SUBSCRIPTION_REFRESH)
                .calendarId();
        return database.preparedQuery(SubscriptionSql.ONE)
                .execute(Tuple.of(calendarId))
                .map(SubscriptionRepository::first);
    }

    Uni<String> zone(String userId) {
        return database.preparedQuery(SubscriptionSql.ZONE)
                .execute(Tuple.of(userId))
                .map(rows -> rows.iterator().next().getString("timezone"));
    }

    Uni<Long> count(String ownerId) {
        return database.preparedQuery(SubscriptionSql.COUNT)
                .execute(Tuple.of(ownerId))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The same with all other subscriptions of the person held off until the end. */
    Uni<Long> lockedCount(SqlConnection transaction, String ownerId) {
        return transaction
                .preparedQuery(SubscriptionSql.LOCK)
                .execute(Tuple.of(ownerId))
                .chain(() -> transaction.preparedQuery(SubscriptionSql.COUNT).execute(Tuple.of(ownerId)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** The id of a new calendar by the first free of the names; null when none is. */
    Uni<@Nullable String> calendar(
            SqlConnection transaction, String ownerId, List<String> names, @Nullable String color) {
        var id = Cuid.next();
        return transaction
                .preparedQuery(SubscriptionSql.CALENDAR)
                .execute(Tuple.of(id, color, now(), names.toArray(String[]::new), ownerId))
                .map(rows -> rows.rowCount() == 1 ? id : null);
    }

    Uni<Void> insert(SqlConnection transaction, String calendarId, String ownerId, FeedUrl url) {
        return transaction
                .preparedQuery(SubscriptionSql.INSERT)
                .execute(Tuple.of(calendarId, ownerId, url.secret(), url.host(), now()))
                .replaceWithVoid();
    }

    /** One that is due and nobody else has; null: none. */
    Uni<@Nullable Subscription> claim(Set<String> busyHosts) {
        return database.preparedQuery(SubscriptionSql.CLAIM)
                .execute(Tuple.of((double) config.lease().toSeconds(), busyHosts.toArray(String[]::new)))
                .map(SubscriptionRepository::first);
    }

    /** False when somebody else has it by now. */
    Uni<Boolean> hold(SqlConnection transaction, Subscription claimed) {
        return transaction
                .preparedQuery(SubscriptionSql.HOLD)
                .execute(Tuple.of(claimed.calendarId(), claimed.fence()))
                .map(rows -> rows.size() == 1);
    }

    /** Writes what became of a claim; false when somebody else has it by now. */
    Uni<Boolean> finish(SqlConnection connection, String calendarId, int fence, Outcome outcome) {
        var hash = outcome.contentHash();
        var parameters = Tuple.tuple()
                .addString(calendarId)
                .addInteger(fence)
                .addString(outcome.state())
                .addString(outcome.error())
                .addInteger(outcome.failures())
                .addString(outcome.validators().etag())
                .addString(outcome.validators().lastModified())
                .addBuffer(hash == null ? null : Buffer.buffer(hash))
                .addInteger(outcome.everySeconds())
                .addDouble(outcome.delay().toMillis() / 1000.0);
        return connection
                .preparedQuery(SubscriptionSql.FINISH)
                .execute(parameters)
                .map(rows -> rows.rowCount() == 1);
    }

    /** Makes it due; false when it was asked for less than a minute ago. */
    Uni<Boolean> due(Granted grant) {
        return database.preparedQuery(SubscriptionSql.DUE)
                .execute(Tuple.of(grant.to(Operation.SUBSCRIPTION_REFRESH).calendarId()))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> sweep() {
        return database.preparedQuery(SubscriptionSql.SWEEP).execute().replaceWithVoid();
    }

    Uni<Double> oldestSeconds() {
        return database.preparedQuery(SubscriptionSql.OLDEST)
                .execute()
                .map(rows -> rows.iterator().next().getDouble("seconds"));
    }

    private static @Nullable Subscription first(RowSet<Row> rows) {
        var found = rows.iterator();
        return found.hasNext() ? Subscription.of(found.next()) : null;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
