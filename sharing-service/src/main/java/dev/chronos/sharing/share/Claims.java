package dev.chronos.sharing.share;

import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Gives people what was offered to their address before they had an account, or while they wanted nothing of the sender. */
@ApplicationScoped
public class Claims {
    private final Pool database;
    private final ChangeChannel channel;
    private final Clock clock;

    Claims(Pool database, ChangeChannel channel, Clock clock) {
        this.database = database;
        this.channel = channel;
        this.clock = clock;
    }

    /** Turns the invitations of a person's verified address into shares; safe to repeat. */
    public Uni<Void> claim(String userId) {
        return database.preparedQuery(ClaimSql.OPEN)
                .execute(Tuple.of(userId, null))
                .chain(open -> open.rowCount() == 0 ? Uni.createFrom().voidItem() : claim(userId, null));
    }

    /**
     * The share behind the link in a mail.
     *
     * @param token from the link
     * @param verifiedEmail what the provider says is the caller's address; null: it has not verified any
     * @return the id of the caller's share; null: the token is none, was sent to somebody else, or the share has ended
     */
    public Uni<@Nullable String> claim(String userId, String token, @Nullable String verifiedEmail) {
        var address = EmailAddress.canonical(verifiedEmail);
        return claim(userId, address)
                .chain(() -> database.preparedQuery(ClaimSql.BEHIND)
                        .execute(Tuple.of(Buffer.buffer(new Token(token).hash()), userId, address)))
                .map(rows ->
                        rows.rowCount() == 0 ? null : rows.iterator().next().getString("shareId"));
    }

    private Uni<Void> claim(String userId, @Nullable String address) {
        return database.withTransaction(transaction -> lock(transaction, userId, address)
                        .chain(() ->
                                transaction.preparedQuery(ClaimSql.CLAIM).execute(Tuple.of(userId, address, now()))))
                .call(rows -> publish(userId, rows))
                .replaceWithVoid();
    }

    /** Whoever revokes one of them at the same time comes before or after, not between. */
    private static Uni<Void> lock(SqlConnection transaction, String userId, @Nullable String address) {
        return transaction
                .preparedQuery(ClaimSql.LOCK)
                .execute(Tuple.of(userId, address))
                .replaceWithVoid();
    }

    private Uni<Void> publish(String userId, RowSet<Row> rows) {
        return Multi.createFrom()
                .iterable(rows)
                .onItem()
                .transformToUniAndConcatenate(row -> channel.accessChanged(
                        row.getString("calendarId"), userId, row.getLong("aclVersion"), Kind.GRANTED))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
