package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Notice;
import dev.chronos.sharing.mail.Outbox;
import dev.chronos.sharing.mail.OutboxSender;
import dev.chronos.sharing.share.ShareRepository.Words;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything that others learn of a change of access by: version, log, notification, mail; messages after commit. */
@ApplicationScoped
class ShareNews {
    private static final String WHERE_TO_ANSWER = "/invitations";

    private final Changes changes;
    private final Outbox outbox;
    private final OutboxSender sender;
    private final ChangeChannel channel;
    private final ShareRepository shares;

    ShareNews(Changes changes, Outbox outbox, OutboxSender sender, ChangeChannel channel, ShareRepository shares) {
        this.changes = changes;
        this.outbox = outbox;
        this.sender = sender;
        this.channel = channel;
        this.shares = shares;
    }

    /** A share was made, or made again with other terms: the recipient gets a mail. */
    Uni<Told> granted(SqlConnection transaction, Granted grant, Share share, GrantShare wanted, Kind kind) {
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() ->
                        log(transaction, grant, share, "share." + kind.name().toLowerCase(Locale.ROOT)))
                .call(version -> shares.words(transaction, grant)
                        .chain(words -> outbox.add(
                                        transaction,
                                        ShareMail.of(
                                                share,
                                                words,
                                                wanted.message(),
                                                outbox.link(WHERE_TO_ANSWER),
                                                "share:" + share.id() + ":" + version))
                                .chain(() -> notify(transaction, share, words, wanted.recipientId()))))
                .map(version -> new Told(version, wanted.recipientId(), kind));
    }

    /** The owner changed the terms: seen in the list, not worth a mail. */
    Uni<Told> changed(SqlConnection transaction, Granted grant, Share share) {
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() -> log(transaction, grant, share, "share.changed"))
                .map(version -> new Told(version, null, Kind.CHANGED));
    }

    /** @param userId who lost access; null when nobody had it yet */
    Uni<Told> ended(SqlConnection transaction, Granted grant, Share share, @Nullable String userId) {
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() -> log(transaction, grant, share, "share.revoked"))
                .map(version -> new Told(version, userId, Kind.REVOKED));
    }

    /** After commit. */
    Uni<Void> publish(String calendarId, @Nullable Told told) {
        if (told == null) {
            return Uni.createFrom().voidItem();
        }
        sender.poke();
        return channel.accessChanged(calendarId, told.userId(), told.aclVersion(), told.kind());
    }

    private Uni<Void> log(SqlConnection transaction, Granted grant, Share share, String action) {
        var facts = new JsonObject()
                .put("shareId", share.id())
                .put("permission", share.permission())
                .put(
                        "expiresAt",
                        share.expiresAt() == null ? null : share.expiresAt().toString());
        var ended = action.equals("share.revoked");
        return changes.log(
                transaction,
                Entry.of(grant.actorId(), grant.calendarId(), action, ended ? facts : null, ended ? null : facts));
    }

    private Uni<Void> notify(SqlConnection transaction, Share share, Words words, @Nullable String recipientId) {
        if (recipientId == null) {
            return Uni.createFrom().voidItem();
        }
        var data = new JsonObject().put("calendarId", share.calendarId()).put("shareId", share.id());
        return changes.notify(
                transaction,
                new Notice(
                        recipientId,
                        "INVITATION",
                        "Calendar shared with you",
                        "%s shared the calendar \"%s\" with you.".formatted(words.sender(), words.calendar()),
                        data,
                        WHERE_TO_ANSWER));
    }

    /**
     * What to publish.
     *
     * @param userId whose access it is; null: the reader looks at everybody
     */
    record Told(long aclVersion, @Nullable String userId, Kind kind) {}
}
