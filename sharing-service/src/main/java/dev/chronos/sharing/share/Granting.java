package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.notice.Limits;
import dev.chronos.sharing.share.ShareService.Result;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Makes what the owner wants of what there is. The same steps for a recipient with an account, without one, with enough mails
 * for today and for one who blocks the sender: neither the answer nor the time that it takes tells them apart.
 */
@ApplicationScoped
class Granting {
    private final ShareRepository shares;
    private final ShareNews news;
    private final Limits limits;

    Granting(ShareRepository shares, ShareNews news, Limits limits) {
        this.shares = shares;
        this.news = news;
        this.limits = limits;
    }

    /** An invitation: it counts against the sender's limits when it changes anything. */
    Uni<Result> grant(SqlConnection transaction, Granted grant, GrantShare wanted) {
        return apply(transaction, grant, wanted, limits::invite);
    }

    /** Other terms for a share that there is: never too much, for taking rights away must always work. */
    Uni<Result> change(SqlConnection transaction, Granted grant, GrantShare wanted) {
        return apply(transaction, grant, wanted, limits::tell);
    }

    private Uni<Result> apply(SqlConnection transaction, Granted grant, GrantShare wanted, Counting counting) {
        var recipient = wanted.recipient();
        return shares.of(transaction, grant, recipient)
                .map(held -> Plan.of(wanted, held))
                .chain(plan -> {
                    var before = plan.before();
                    if (!plan.change() && before != null) {
                        return Uni.createFrom().item(new Result(before.share(), Written.UNCHANGED, List.of()));
                    }
                    return counting.count(transaction, grant.actorId(), recipient.address(), !recipient.blocks())
                            .chain(mail -> shares.put(transaction, grant, wanted, plan)
                                    .chain(written ->
                                            tell(transaction, grant, wanted, plan, new Outcome(written, mail))));
                });
    }

    private Uni<Result> tell(SqlConnection transaction, Granted grant, GrantShare wanted, Plan plan, Outcome outcome) {
        var before = plan.before();
        return shares.one(transaction, grant, plan.id()).chain(held -> {
            var after = java.util.Objects.requireNonNull(held).share();
            return news.shared(
                            transaction, grant, wanted, before == null ? null : before.share(), after, outcome.mail())
                    .map(told -> new Result(after, outcome.written(), List.of(told)));
        });
    }

    /** Asks whether one more may be told. */
    private interface Counting {
        Uni<Boolean> count(SqlConnection transaction, String senderId, String recipient, boolean wanted);
    }

    private record Outcome(Written written, boolean mail) {}
}
