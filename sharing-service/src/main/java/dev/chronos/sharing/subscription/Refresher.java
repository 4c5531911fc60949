package dev.chronos.sharing.subscription;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.imports.Mirror;
import dev.chronos.sharing.imports.Mirror.Change;
import dev.chronos.sharing.subscription.Subscription.Outcome;
import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.fetch.Feeds;
import dev.chronos.sharing.subscription.fetch.Feeds.Reading;
import dev.chronos.sharing.subscription.fetch.Feeds.Reading.Changed;
import dev.chronos.sharing.subscription.fetch.FetchConfig;
import dev.chronos.sharing.subscription.fetch.Pace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Fetches one claimed feed and writes what became of it. */
@ApplicationScoped
class Refresher {
    private static final Logger LOG = Logger.getLogger(Refresher.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pool database;
    private final AccessRepository access;
    private final SubscriptionRepository subscriptions;
    private final Feeds feeds;
    private final Mirror mirror;
    private final SubscriptionMeters meters;
    private final Pace pace;

    Refresher(
            Pool database,
            AccessRepository access,
            SubscriptionRepository subscriptions,
            Feeds feeds,
            Mirror mirror,
            SubscriptionMeters meters,
            FetchConfig config) {
        this.database = database;
        this.access = access;
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.mirror = mirror;
        this.meters = meters;
        this.pace = new Pace(config.interval(), config.retryAfter());
    }

    Uni<Void> refresh(Subscription claimed) {
        return Uni.createFrom()
                .item(() -> FeedUrl.parse(claimed.url()))
                .chain(url -> feeds.read(url, claimed.validators(), claimed.contentHash(), claimed.zoneId(), PATIENCE))
                .chain(reading -> succeeded(claimed, reading))
                .onFailure(FeedRefused.class)
                .recoverWithUni(refused -> failed(claimed, (FeedRefused) refused));
    }

    private Uni<Void> succeeded(Subscription claimed, Reading reading) {
        return reading instanceof Changed changed
                ? database.withTransaction(transaction -> write(transaction, claimed, changed))
                        .invoke(change -> meters.count(change == null ? "superseded" : "changed"))
                        .call(change -> change == null ? Uni.createFrom().voidItem() : mirror.tell(change))
                        .invoke(change -> note(claimed, "OK", null))
                        .replaceWithVoid()
                : remember(claimed, Outcome.same(claimed, pace, random()))
                        .invoke(() -> meters.count("unchanged"))
                        .invoke(() -> note(claimed, "OK", null));
    }

    /** The calendar's row first, as everywhere: two that wait for each other would wait for good. */
    private Uni<@Nullable Change> write(SqlConnection transaction, Subscription claimed, Changed changed) {
        return access.lock(transaction, claimed.calendarId(), claimed.ownerId())
                .map(facts -> Policy.grant(facts, Operation.SUBSCRIPTION_REFRESH))
                .chain(grant -> subscriptions
                        .hold(transaction, claimed)
                        .chain(mine -> mine
                                ? mirror.apply(transaction, grant, changed.file())
                                        .call(() -> subscriptions.finish(
                                                transaction,
                                                claimed.calendarId(),
                                                claimed.fence(),
                                                Outcome.changed(changed, pace, random())))
                                : Uni.createFrom().nullItem()));
    }

    private Uni<Void> failed(Subscription claimed, FeedRefused refused) {
        var outcome = Outcome.failed(claimed, refused, pace, random());
        meters.count(refused);
        return remember(claimed, outcome).invoke(() -> note(claimed, outcome.state(), refused));
    }

    private Uni<Void> remember(Subscription claimed, Outcome outcome) {
        return database.withConnection(
                        connection -> subscriptions.finish(connection, claimed.calendarId(), claimed.fence(), outcome))
                .replaceWithVoid();
    }

    /** Once for each change of state: a feed that stays as it is is no news. */
    private static void note(Subscription before, String state, @Nullable FeedRefused refused) {
        if (!before.status().name().equals(state)) {
            LOG.warnf(
                    "subscription %s calendar=%s host=%s cause=%s",
                    state, before.calendarId(), before.host(), refused == null ? "answers again" : refused.detail());
        }
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
