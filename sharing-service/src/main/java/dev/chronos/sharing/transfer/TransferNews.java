package dev.chronos.sharing.transfer;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Entry;
import dev.chronos.sharing.change.Changes.Notice;
import dev.chronos.sharing.mail.Outbox;
import dev.chronos.sharing.mail.OutboxSender;
import dev.chronos.sharing.notice.Limits;
import dev.chronos.sharing.notice.News;
import dev.chronos.sharing.transfer.TransferRepository.Given;
import dev.chronos.sharing.transfer.TransferRepository.Member;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What others learn of an offer and of a change of hands. */
@ApplicationScoped
class TransferNews {
    private final Changes changes;
    private final Limits limits;
    private final Outbox outbox;
    private final OutboxSender sender;
    private final ChangeChannel channel;

    TransferNews(Changes changes, Limits limits, Outbox outbox, OutboxSender sender, ChangeChannel channel) {
        this.changes = changes;
        this.limits = limits;
        this.outbox = outbox;
        this.sender = sender;
        this.channel = channel;
    }

    /** Offers count as invitations do. */
    Uni<Void> offered(
            SqlConnection transaction,
            Granted grant,
            Given given,
            Member to,
            @Nullable Transfer before,
            Transfer made) {
        var path = "/calendars/" + grant.calendarId();
        var news = new News("offer", given.owner(), given.calendar(), null, made.expiresAt(), null);
        var key = "offer:" + grant.calendarId() + ":" + to.id() + ":"
                + made.expiresAt().toEpochMilli();
        var mail = news.mail(key, to.email(), to.reader(), outbox.link(path));
        var entry = Entry.of(
                grant.actorId(),
                grant.calendarId(),
                "ownership.offered",
                before == null ? null : before.facts(),
                made.facts());
        return limits.invite(transaction, grant.actorId(), to.email(), true)
                .chain(allowed -> allowed
                        ? outbox.add(transaction, mail)
                        : Uni.createFrom().voidItem())
                .chain(() -> changes.log(transaction, entry))
                .chain(() -> changes.notify(
                        transaction,
                        new Notice(
                                to.id(),
                                "INVITATION",
                                news.title(to.reader()),
                                news.content(to.reader()),
                                data(grant),
                                path)));
    }

    Uni<Void> withdrawn(SqlConnection transaction, Granted grant, Transfer transfer) {
        return changes.log(
                transaction,
                Entry.of(grant.actorId(), grant.calendarId(), "ownership.withdrawn", transfer.facts(), null));
    }

    /** @param name of the calendar, which may be another with another owner */
    Uni<Swapped> given(SqlConnection transaction, Granted grant, Given given, String name) {
        var path = "/calendars/" + grant.calendarId();
        var before = new JsonObject().put("ownerId", given.ownerId()).put("name", given.calendar());
        var after = new JsonObject().put("ownerId", grant.actorId()).put("name", name);
        var entry = Entry.of(grant.actorId(), grant.calendarId(), "ownership.transferred", before, after);
        return changes.bumpAcl(transaction, grant.calendarId())
                .call(() -> changes.log(transaction, entry))
                .call(() -> tellOldOwner(transaction, grant, given, name, path))
                .map(version -> new Swapped(version, given.ownerId(), grant.actorId()));
    }

    /** After commit. */
    Uni<Void> publish(String calendarId, Swapped given) {
        return channel.accessChanged(calendarId, given.oldOwnerId(), given.aclVersion(), Kind.CHANGED)
                .chain(() -> channel.accessChanged(calendarId, given.newOwnerId(), given.aclVersion(), Kind.CHANGED));
    }

    /** After commit of an offer. */
    void poke() {
        sender.poke();
    }

    private Uni<Void> tellOldOwner(SqlConnection transaction, Granted grant, Given given, String name, String path) {
        var news = new News("given", null, name, null, null, null);
        var title = news.title(given.reader());
        var content = news.content(given.reader());
        return changes.notify(transaction, new Notice(given.ownerId(), "UPDATE", title, content, data(grant), path));
    }

    private static JsonObject data(Granted grant) {
        return new JsonObject().put("calendarId", grant.calendarId());
    }

    /** What to publish. */
    record Swapped(long aclVersion, String oldOwnerId, String newOwnerId) {}
}
