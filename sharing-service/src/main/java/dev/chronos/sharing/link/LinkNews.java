package dev.chronos.sharing.link;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What others learn of a link: a line in the log, another version of the access, a message after commit. */
@ApplicationScoped
class LinkNews {
    private final Changes changes;
    private final ChangeChannel channel;

    LinkNews(Changes changes, ChangeChannel channel) {
        this.changes = changes;
        this.channel = channel;
    }

    Uni<Void> log(
            SqlConnection transaction, Granted grant, String action, @Nullable Link before, @Nullable Link after) {
        return changes.log(
                transaction,
                Changes.Entry.of(
                        grant.actorId(),
                        grant.calendarId(),
                        action,
                        before == null ? null : before.json(),
                        after == null ? null : after.json()));
    }

    Uni<Long> bump(SqlConnection transaction, Granted grant) {
        return changes.bumpAcl(transaction, grant.calendarId());
    }

    Uni<Void> publish(String calendarId, long aclVersion, Kind kind) {
        return channel.accessChanged(calendarId, null, aclVersion, kind);
    }
}
