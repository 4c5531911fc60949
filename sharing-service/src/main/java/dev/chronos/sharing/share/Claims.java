package dev.chronos.sharing.share;

import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Gives people what was offered to their address before they had an account. */
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

    /** Turns the invitations of a person's verified address into shares; one statement, safe to repeat. */
    public Uni<Void> claim(String userId) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.preparedQuery(ShareSql.CLAIM)
                .execute(Tuple.of(userId, now))
                .chain(rows -> Multi.createFrom()
                        .iterable(rows)
                        .onItem()
                        .transformToUniAndConcatenate(row -> channel.accessChanged(
                                row.getString("calendarId"), userId, row.getLong("aclVersion"), Kind.GRANTED))
                        .collect()
                        .last())
                .replaceWithVoid();
    }
}
