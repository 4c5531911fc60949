package dev.chronos.sharing.subscription;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.imports.Mirror;
import dev.chronos.sharing.imports.Mirror.Change;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.problem.RetryLaterException;
import dev.chronos.sharing.subscription.Subscription.Outcome;
import dev.chronos.sharing.subscription.address.FeedRefused;
import dev.chronos.sharing.subscription.address.FeedUrl;
import dev.chronos.sharing.subscription.fetch.Feeds;
import dev.chronos.sharing.subscription.fetch.Feeds.Reading.Changed;
import dev.chronos.sharing.subscription.fetch.FetchConfig;
import dev.chronos.sharing.subscription.fetch.Fetched.Validators;
import dev.chronos.sharing.subscription.fetch.Pace;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes subscriptions. The feed is fetched first: what cannot be read is refused, and leaves nothing behind. */
@ApplicationScoped
class Subscriber {
    private static final int MOST = 50;
    private static final int AT_ONCE = 4;
    private static final int NAMES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Pool database;
    private final AccessRepository access;
    private final SubscriptionRepository subscriptions;
    private final Feeds feeds;
    private final Mirror mirror;
    private final Pace pace;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();

    Subscriber(
            Pool database,
            AccessRepository access,
            SubscriptionRepository subscriptions,
            Feeds feeds,
            Mirror mirror,
            FetchConfig config) {
        this.database = database;
        this.access = access;
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.mirror = mirror;
        this.pace = new Pace(config.interval(), config.retryAfter());
    }

    /** The id of the new calendar. */
    Uni<String> subscribe(String actorId, NewSubscription wanted) {
        return Uni.createFrom()
                .item(() -> FeedUrl.parse(wanted.url()))
                .chain(url -> subscriptions
                        .count(actorId)
                        .invoke(Subscriber::checkLimit)
                        .chain(() -> subscriptions.zone(actorId))
                        .chain(zone -> alone(
                                actorId, feeds.read(url, Validators.NONE, null, Subscription.zone(zone), PATIENCE)))
                        .chain(reading -> database.withTransaction(
                                transaction -> write(transaction, actorId, wanted, url, (Changed) reading))))
                .call(mirror::tell)
                .map(Change::calendarId)
                .onFailure(FeedRefused.class)
                .transform(refused -> problem((FeedRefused) refused));
    }

    /** One at a time for each person, and few for all: strangers' servers may take their time. */
    private <T> Uni<T> alone(String actorId, Uni<T> fetch) {
        return Uni.createFrom().deferred(() -> {
            if (!waiting.add(actorId)) {
                throw new RetryLaterException(
                        ProblemType.REFRESHED_JUST_NOW,
                        "Another address of yours is being fetched. Try again in a moment.",
                        PATIENCE);
            }
            if (!places.tryAcquire()) {
                waiting.remove(actorId);
                throw new ProblemException(
                        ProblemType.UNAVAILABLE, "Many addresses are being fetched. Try again in a moment.");
            }
            return fetch.onTermination().invoke(() -> {
                places.release();
                waiting.remove(actorId);
            });
        });
    }

    private Uni<Change> write(
            SqlConnection transaction, String actorId, NewSubscription wanted, FeedUrl url, Changed feed) {
        var names = names(wanted, url, feed);
        return subscriptions
                .lockedCount(transaction, actorId)
                .invoke(Subscriber::checkLimit)
                .chain(() -> subscriptions.calendar(transaction, actorId, names, wanted.color()))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ProblemType.NAME_TAKEN, "You already have a calendar of this name. Choose another one."))
                .call(id -> subscriptions.insert(transaction, id, actorId, url))
                .chain(id -> access.lock(transaction, id, actorId))
                .map(facts -> Policy.grant(facts, Operation.SUBSCRIPTION_REFRESH))
                .chain(grant -> mirror.apply(transaction, grant, feed.file()))
                .call(change -> subscriptions.finish(
                        transaction,
                        change.calendarId(),
                        0,
                        Outcome.changed(feed, pace, ThreadLocalRandom.current().nextDouble())));
    }

    /** A name that the caller gave is taken as it is; what a feed calls itself may be there already. */
    private static List<String> names(NewSubscription wanted, FeedUrl url, Changed feed) {
        if (wanted.name() != null) {
            return List.of(wanted.name().strip());
        }
        var own = feed.file().head().name();
        var name = own == null ? url.host() : own;
        return Stream.concat(Stream.of(name), IntStream.range(2, NAMES).mapToObj(number -> name + " " + number))
                .toList();
    }

    private static void checkLimit(long count) {
        if (count >= MOST) {
            throw new ProblemException(
                    ProblemType.TOO_MANY_SUBSCRIPTIONS, "A person may have up to " + MOST + " subscriptions.");
        }
    }

    private static ProblemException problem(FeedRefused refused) {
        var error = new FieldError("/url", "invalid", refused.detail());
        return switch (refused.reason()) {
            case BAD_URL -> new ProblemException(ProblemType.UNPROCESSABLE, refused.detail(), List.of(error));
            case FORBIDDEN_ADDRESS -> new ProblemException(ProblemType.FEED_FORBIDDEN_ADDRESS, refused.detail());
            case UNREACHABLE, GONE -> new ProblemException(ProblemType.FEED_UNREACHABLE, refused.detail());
            case NOT_A_CALENDAR -> new ProblemException(ProblemType.NOT_A_CALENDAR, refused.detail());
        };
    }
}
