package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.mail.OutboxSender;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What others learn of a change of access by: version, log, mail and notification in its transaction; messages after. */
@ApplicationScoped
class ShareNews {
    private final Changes changes;
    private final ShareMails mails;
    private final OutboxSender sender;
    private final ChangeChannel channel;

    ShareNews(Changes changes, ShareMails mails, OutboxSender sender, ChangeChannel channel) {
        this.changes = changes;
        this.mails = mails;
        this.sender = sender;
        this.channel = channel;
    }

    /** A share was made or has other terms: its recipient is told. */
    Uni<Told> shared(
            SqlConnection transaction,
            Granted grant,
            GrantShare wanted,
            @Nullable Share before,
            Share after,
            boolean mail) {
        var kind = before == null || before.state().equals("EXPIRED") ? Kind.GRANTED : Kind.CHANGED;
        var action = before == null ? "share.granted" : "share.changed";
        var entry = Entry.of(
                grant.actorId(), grant.calendarId(), action, before == null ? null : before.facts(), after.facts());
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() -> changes.log(transaction, entry))
                .call(version -> mails.tell(transaction, grant, wanted, after, new ShareMails.How(kind, version, mail)))
                .map(version -> new Told(version, wanted.recipient().userId(), kind));
    }

    /** @param userId who lost access; null when nobody had it yet */
    Uni<Told> ended(SqlConnection transaction, Granted grant, Share share, @Nullable String userId) {
        var entry = Entry.of(grant.actorId(), grant.calendarId(), "share.revoked", share.facts(), null);
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() -> changes.log(transaction, entry))
                .map(version -> new Told(version, userId, Kind.REVOKED));
    }

    /** After commit. */
    Uni<Void> publish(String calendarId, List<Told> all) {
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        sender.poke();
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(
                        told -> channel.accessChanged(calendarId, told.userId(), told.aclVersion(), told.kind()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * What to publish.
     *
     * @param userId whose access it is; null: the reader looks at everybody
     */
    record Told(long aclVersion, @Nullable String userId, Kind kind) {}
}
