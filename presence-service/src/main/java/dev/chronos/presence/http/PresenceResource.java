package dev.chronos.presence.http;

import static dev.chronos.presence.platform.problem.ProblemType.PRESENCE_FULL;
import static dev.chronos.presence.platform.problem.ProblemType.UNPROCESSABLE;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.chronos.presence.PresenceConfig;
import dev.chronos.presence.access.Admission;
import dev.chronos.presence.platform.problem.FieldError;
import dev.chronos.presence.platform.problem.ProblemException;
import dev.chronos.presence.roster.Member;
import dev.chronos.presence.roster.PresenceStore;
import dev.chronos.presence.roster.PutOutcome;
import dev.chronos.presence.roster.Seat;
import dev.chronos.presence.roster.Snapshot;
import dev.chronos.presence.roster.Visitors;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Presence without a socket: the same people, the same fold. */
@Path("/api/calendars/{calendarId}/presence")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
class PresenceResource {
    private static final int LARGEST_META = 1024;

    private final Caller caller;
    private final Visitors visitors;
    private final PresenceStore store;
    private final PresenceConfig config;

    PresenceResource(Caller caller, Visitors visitors, PresenceStore store, PresenceConfig config) {
        this.caller = caller;
        this.visitors = visitors;
        this.store = store;
        this.config = config;
    }

    /** Comes, or stays: to be repeated every {@code pollSeconds}. */
    @POST
    @Path("/join")
    @Consumes(MediaType.WILDCARD)
    public Uni<Joined> join(@RestPath String calendarId) {
        return join(calendarId, (JoinRequest) null);
    }

    /** The same, and tells something of itself. */
    @POST
    @Path("/join")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Joined> join(@RestPath String calendarId, @Nullable JoinRequest request) {
        var meta = request == null ? null : request.meta();
        if (meta != null && meta.toString().length() > LARGEST_META) {
            var error = new FieldError("/meta", "size", "At most 1 KB.");
            throw new ProblemException(UNPROCESSABLE, "The meta is too large.", List.of(error));
        }
        return caller.admittedTo(calendarId).chain(admission -> join(calendarId, admission, meta));
    }

    /** Goes. Takes no body, so that a page can call it with {@code sendBeacon} while it closes. */
    @POST
    @Path("/leave")
    public Uni<Void> leave(@RestPath String calendarId) {
        return caller.admittedTo(calendarId)
                .chain(admission -> visitors.leave(new Seat(calendarId, admission.userId())));
    }

    /** Who is there, first come first. Reading does not renew. */
    @GET
    public Uni<RestResponse<Collection<Member>>> list(
            @RestPath String calendarId, @RestHeader(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return caller.admittedTo(calendarId)
                .chain(() -> store.snapshot(calendarId))
                .map(snapshot -> answer(snapshot, known));
    }

    private Uni<Joined> join(String calendarId, Admission admission, @Nullable JsonNode meta) {
        var seat = new Seat(calendarId, admission.userId());
        return visitors.join(seat, admission.profile(), meta)
                .invoke(outcome -> {
                    if (outcome == PutOutcome.FULL) {
                        throw new ProblemException(PRESENCE_FULL, "The calendar has as many people as it may have.");
                    }
                })
                .chain(() -> store.snapshot(calendarId))
                .map(snapshot -> joined(snapshot, seat.userId()));
    }

    private Joined joined(Snapshot snapshot, String userId) {
        var self = snapshot.members().stream()
                .filter(member -> member.userId().equals(userId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a visitor is missing right after joining"));
        return new Joined(self, config.visitorLease().toSeconds(), config.poll().toSeconds());
    }

    private static RestResponse<Collection<Member>> answer(Snapshot snapshot, @Nullable String known) {
        var tag = "\"%s.%d\"".formatted(snapshot.epoch(), snapshot.version());
        var unchanged = known != null && List.of(known.split("\\s*,\\s*")).contains(tag);
        var answer = unchanged
                ? RestResponse.ResponseBuilder.<Collection<Member>>create(RestResponse.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(snapshot.members());
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /**
     * What a visitor may tell of itself.
     *
     * @param meta any JSON up to 1 KB, shown to others as it is
     */
    record JoinRequest(@Nullable JsonNode meta) {}

    /**
     * The visitor as others see it, and when to come again.
     *
     * @param member the visitor
     * @param leaseSeconds after how long without another join it is gone
     * @param pollSeconds how often to join again
     */
    record Joined(@JsonUnwrapped Member member, long leaseSeconds, long pollSeconds) {}
}
