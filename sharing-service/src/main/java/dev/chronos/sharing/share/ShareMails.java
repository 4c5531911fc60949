package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.change.ChangeChannel.Kind;
import dev.chronos.sharing.change.Changes;
import dev.chronos.sharing.change.Changes.Notice;
import dev.chronos.sharing.mail.Outbox;
import dev.chronos.sharing.notice.News;
import dev.chronos.sharing.notice.Reader;
import dev.chronos.sharing.share.ShareRepository.Words;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the recipient of a share, by mail and in the list of notifications. */
@ApplicationScoped
class ShareMails {
    private static final String WHERE_TO_ANSWER = "/invitations";

    /** As much work as a mail and a notification that nobody gets would be: the time taken tells no more than the answer. */
    private static final String NOTHING = """
            select count(*) from "mail_outbox" where "dedupKey" = $1
            """;

    private final Changes changes;
    private final Outbox outbox;
    private final ShareRepository shares;

    ShareMails(Changes changes, Outbox outbox, ShareRepository shares) {
        this.changes = changes;
        this.outbox = outbox;
        this.shares = shares;
    }

    /** In the transaction of the change. */
    Uni<Void> tell(SqlConnection transaction, Granted grant, GrantShare wanted, Share share, How how) {
        return shares.words(transaction, grant).chain(words -> {
            var news = new News(
                    how.kind() == Kind.GRANTED ? "share" : "changed",
                    words.sender(),
                    words.calendar(),
                    share.permission(),
                    share.expiresAt(),
                    wanted.message());
            var reader = reader(wanted.recipient(), words);
            return mail(transaction, share, news, reader, how)
                    .chain(() -> notice(transaction, wanted.recipient(), share, news, reader));
        });
    }

    private Uni<Void> mail(SqlConnection transaction, Share share, News news, Reader reader, How how) {
        var token = Token.next();
        var key = "share:" + share.id() + ":" + how.version();
        var mail = news.mail(key, share.email(), reader, outbox.link(WHERE_TO_ANSWER + "#token=" + token.text()));
        return how.mail()
                ? outbox.add(transaction, mail)
                        .chain(() -> shares.keep(transaction, token.hash(), share.id(), share.email()))
                : nothing(transaction, key).chain(() -> nothing(transaction, key));
    }

    private Uni<Void> notice(SqlConnection transaction, Recipient recipient, Share share, News news, Reader reader) {
        var userId = recipient.userId();
        if (userId == null || recipient.blocks()) {
            return nothing(transaction, share.id());
        }
        var data = new JsonObject().put("calendarId", share.calendarId()).put("shareId", share.id());
        return changes.notify(
                transaction,
                new Notice(userId, "INVITATION", news.title(reader), news.content(reader), data, WHERE_TO_ANSWER));
    }

    private static Uni<Void> nothing(SqlConnection transaction, String key) {
        return transaction.preparedQuery(NOTHING).execute(Tuple.of(key)).replaceWithVoid();
    }

    private static Reader reader(Recipient recipient, Words words) {
        var known = recipient.reader();
        return known == null ? words.reader() : known;
    }

    /**
     * What is told, and how.
     *
     * @param version of the calendar's access after the change: one mail for each
     * @param mail false: no mail, only the notification
     */
    record How(Kind kind, long version, boolean mail) {}
}
