package dev.chronos.sharing.subscription;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Granted;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.calendar.CalendarService;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.problem.RetryLaterException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** What the owner of a subscription may do with it. */
@ApplicationScoped
class SubscriptionService {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final AccessRepository access;
    private final SubscriptionRepository subscriptions;
    private final CalendarService calendars;
    private final RefreshJob job;

    SubscriptionService(
            AccessRepository access, SubscriptionRepository subscriptions, CalendarService calendars, RefreshJob job) {
        this.access = access;
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.job = job;
    }

    Uni<Subscription> one(String calendarId, String actorId) {
        return granted(calendarId, actorId, Operation.SUBSCRIPTION_READ).chain(this::found);
    }

    /** Fetches soon, and once a minute at most. */
    Uni<Subscription> refresh(String calendarId, String actorId) {
        return granted(calendarId, actorId, Operation.SUBSCRIPTION_REFRESH)
                .chain(grant -> found(grant)
                        .chain(() -> subscriptions.due(grant))
                        .invoke(due -> {
                            if (!due) {
                                throw new RetryLaterException(
                                        ProblemType.REFRESHED_JUST_NOW,
                                        "It was asked for less than a minute ago.",
                                        BETWEEN);
                            }
                        })
                        .invoke(job::fill)
                        .chain(() -> found(grant)));
    }

    /** Ends it, and takes the calendar with it: without its source it is nothing. */
    Uni<Void> delete(String calendarId, String actorId) {
        return granted(calendarId, actorId, Operation.SUBSCRIPTION_DELETE)
                .call(() -> one(calendarId, actorId))
                .chain(() -> calendars.delete(calendarId, actorId))
                .call(subscriptions::sweep);
    }

    private Uni<Granted> granted(String calendarId, String actorId, Operation operation) {
        return access.facts(calendarId, actorId).map(facts -> Policy.grant(facts, operation));
    }

    private Uni<Subscription> found(Granted grant) {
        return subscriptions
                .one(grant)
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ProblemType.NOT_FOUND, "This calendar is not subscribed to from outside."));
    }
}
