package dev.chronos.presence.access;

import static dev.chronos.presence.platform.problem.ProblemType.FORBIDDEN;
import static dev.chronos.presence.platform.problem.ProblemType.NOT_FOUND;
import static dev.chronos.presence.platform.problem.ProblemType.UNAUTHORIZED;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.access.SharingApi.Access;
import dev.chronos.presence.access.SharingApi.Person;
import dev.chronos.presence.platform.problem.ProblemException;
import dev.chronos.presence.roster.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may see a calendar: sharing-service decides, this remembers for a short while. Every question has a
 * bound in time; nobody is let in while it cannot be answered.
 */
@ApplicationScoped
public class CalendarAccess {
    private static final int NAME_LIMIT = 200;
    private static final int AVATAR_LIMIT = 512;
    private static final int REMEMBERED = 20_000;

    private final SharingApi sharing;
    private final ServiceToken serviceToken;
    private final PresenceConfig config;
    private final Clock clock;
    private final AsyncCache<BearerKey, Admission> admissions;
    private final AsyncCache<UserKey, Standing> grants;

    CalendarAccess(@RestClient SharingApi sharing, ServiceToken serviceToken, PresenceConfig config, Clock clock) {
        this.sharing = sharing;
        this.serviceToken = serviceToken;
        this.config = config;
        this.clock = clock;
        this.admissions = cache();
        this.grants = cache();
    }

    /** Asks with the caller's own token: 404 for what he may not see, 401 when sharing-service does not know him. */
    public Uni<Admission> admit(String bearer, String calendarId) {
        var key = new BearerKey(bearer, calendarId);
        return remembered(admissions, key, () -> bounded(ask("Bearer " + bearer, calendarId)));
    }

    /** Asks with this service's own token whether the person may see the calendar now. */
    public Uni<Boolean> maySee(String userId, String calendarId) {
        var key = new UserKey(userId, calendarId);
        return remembered(grants, key, () -> askFresh(userId, calendarId)).map(Standing::granted);
    }

    /** As {@link #maySee}, never from memory. */
    public Uni<Boolean> maySeeNow(String userId, String calendarId) {
        grants.synchronous().invalidate(new UserKey(userId, calendarId));
        return maySee(userId, calendarId);
    }

    /** Forgets what is known of a calendar. Answers under way are not remembered either. */
    void forget(String calendarId) {
        admissions.asMap().keySet().removeIf(key -> key.calendarId().equals(calendarId));
        grants.asMap().keySet().removeIf(key -> key.calendarId().equals(calendarId));
    }

    private Uni<Admission> ask(String authorization, String calendarId) {
        // One after the other: a call that is given up half-way, because the other one was refused, is logged as an
        // error.
        return sharing.calendar(authorization, calendarId)
                .invoke(calendar -> {
                    if (!calendar.mayJoin()) {
                        throw new ProblemException(FORBIDDEN, "You may not see who looks at this calendar.");
                    }
                })
                .chain(calendar -> sharing.me(authorization)
                        .map(person -> new Admission(person.id(), profile(person), calendar.until())));
    }

    private Uni<Standing> askFresh(String userId, String calendarId) {
        return bounded(serviceToken
                .authorization()
                .chain(authorization -> sharing.access(authorization, calendarId, userId))
                .map(access -> new Standing(isCurrent(access), access.until()))
                .onFailure(failure -> status(failure) == 404 || status(failure) == 403)
                .recoverWithItem(Standing.NONE));
    }

    private boolean isCurrent(Access access) {
        return access.until() == null || clock.instant().isBefore(access.until());
    }

    private <T> Uni<T> bounded(Uni<T> question) {
        return question.ifNoItem()
                .after(config.sharingTimeout())
                .fail()
                .onFailure()
                .transform(CalendarAccess::meaning);
    }

    private static Throwable meaning(Throwable failure) {
        if (failure instanceof ProblemException) {
            return failure;
        }
        return switch (status(failure)) {
            case 404 -> new ProblemException(NOT_FOUND, "There is no such calendar, or you may not see it.");
            case 401 -> new ProblemException(UNAUTHORIZED, "A valid access token is needed.");
            default -> new SharingAway(failure);
        };
    }

    private static int status(Throwable failure) {
        return failure instanceof WebApplicationException answered
                ? answered.getResponse().getStatus()
                : 0;
    }

    private static Profile profile(Person person) {
        var name = person.name() == null ? "" : person.name();
        var avatar = person.avatar();
        // A member must stay under Pusher's limit of 1 KB, and pictures may be inlined as data URLs.
        return new Profile(
                name.length() > NAME_LIMIT ? name.substring(0, NAME_LIMIT) : name,
                avatar == null || avatar.length() > AVATAR_LIMIT ? null : avatar);
    }

    private static <K, V> Uni<V> remembered(AsyncCache<K, V> cache, K key, Supplier<Uni<V>> question) {
        return Uni.createFrom()
                .completionStage(
                        () -> cache.get(key, (same, executor) -> question.get().subscribeAsCompletionStage())
                                .copy())
                .onFailure(CompletionException.class)
                .transform(failure -> failure.getCause() == null ? failure : failure.getCause());
    }

    /** Nothing is remembered past the end of the access that it is about: an expiry is told by nobody. */
    private <K, V extends Ending> AsyncCache<K, V> cache() {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfter(Expiry.<K, V>creating((key, answer) -> answer.memorable(config.accessCache(), clock)))
                .buildAsync();
    }

    private record BearerKey(String bearer, String calendarId) {}

    private record UserKey(String userId, String calendarId) {}

    /** What sharing-service said of a person. */
    private record Standing(boolean granted, @Nullable Instant until) implements Ending {
        static final Standing NONE = new Standing(false, null);
    }
}
