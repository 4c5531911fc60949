package dev.chronos.sharing.invitation;

import dev.chronos.sharing.platform.id.Cuid;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows of {@code blocked_senders}, each of the caller's. */
@ApplicationScoped
class SenderRepository {
    private static final int MAX = 1_000;
    private static final String LIST = """
            select b."senderId", u."name", b."createdAt" from "blocked_senders" b join "users" u on u."id" = b."senderId"
            where b."userId" = $1 order by b."createdAt" desc, b."id" limit\s""" + MAX;
    private static final String BLOCK = """
            insert into "blocked_senders" ("id", "userId", "senderId", "createdAt")
            select $1, $2, u."id", $4 from "users" u where u."id" = $3 and u."id" <> $2
            on conflict ("userId", "senderId") do nothing
            """;
    private static final String UNBLOCK = "delete from \"blocked_senders\" where \"userId\" = $1 and \"senderId\" = $2";

    private final Pool database;
    private final Clock clock;

    SenderRepository(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The latest first. */
    Uni<List<Sender>> list(String userId) {
        return database.preparedQuery(LIST)
                .execute(Tuple.of(userId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Sender(
                                row.getString("senderId"),
                                row.getString("name"),
                                row.getLocalDateTime("createdAt").toInstant(ZoneOffset.UTC)))
                        .toList());
    }

    Uni<Void> block(String userId, String senderId) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.preparedQuery(BLOCK)
                .execute(Tuple.of(Cuid.next(), userId, senderId, now))
                .replaceWithVoid();
    }

    /** Null when that sender was not blocked. */
    Uni<@Nullable Boolean> unblock(String userId, String senderId) {
        return database.preparedQuery(UNBLOCK)
                .execute(Tuple.of(userId, senderId))
                .map(rows -> rows.rowCount() == 0 ? null : true);
    }

    /** Somebody whose invitations are not wanted; never with an address. */
    record Sender(
            String id,

            @com.fasterxml.jackson.annotation.JsonInclude @Nullable String name,

            Instant since) {}
}
