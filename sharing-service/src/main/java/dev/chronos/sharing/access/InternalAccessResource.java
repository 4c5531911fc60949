package dev.chronos.sharing.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** For the services beside this one: their own token, audience {@code chronos-internal}; the gateway never routes it. */
@Path("/internal/calendars/{calendarId}/access")
@Authenticated
class InternalAccessResource {
    private final AccessRepository access;

    InternalAccessResource(AccessRepository access) {
        this.access = access;
    }

    @GET
    @Requires({Operation.ACCESS_READ, Operation.PRESENCE_JOIN})
    public Uni<AccessView> read(@RestPath String calendarId, @RestQuery @Nullable String userId) {
        if (userId == null || userId.isBlank()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The query parameter userId is missing.");
        }
        return access.facts(calendarId, userId).map(facts -> {
            var granted = Policy.grant(facts, Operation.PRESENCE_JOIN).facts();
            return new AccessView(String.valueOf(granted.role()), granted.aclVersion(), granted.until());
        });
    }

    /**
     * What a user is to a calendar.
     *
     * @param role name of a {@link Role}
     * @param until when it ends; null: never
     */
    record AccessView(
            String role,
            long aclVersion,
            @JsonInclude @Nullable Instant until) {}
}
