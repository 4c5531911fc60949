package dev.chronos.sharing.platform.idempotency;

import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** What only the features know of an endpoint: whether its answers are kept, and whether one may be given again. */
public interface Replays {
    /** True for what makes something: only that must not be done twice. */
    boolean keeps(Method endpoint);

    /**
     * Fails as the endpoint itself would when the caller may not do this any more.
     *
     * @param calendarId from the path; null: the path names none
     * @param body of the request
     */
    Uni<Void> check(Method endpoint, String userId, @Nullable String calendarId, byte[] body);
}
