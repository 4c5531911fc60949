package dev.chronos.sharing.event.change;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.event.ConflictRepository.Conflict;
import dev.chronos.sharing.event.Occurrence;
import dev.chronos.sharing.event.draft.EventBody;
import dev.chronos.sharing.http.EntityTag;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** One event at a time. */
@Path("/api/calendars/{calendarId}/events")
@Authenticated
class SingleEventResource {
    private static final int NOT_MODIFIED = 304;

    private final EventService events;
    private final EventChanges changes;
    private final AttendanceService attendances;
    private final CurrentUser caller;

    SingleEventResource(EventService events, EventChanges changes, AttendanceService attendances, CurrentUser caller) {
        this.events = events;
        this.changes = changes;
        this.attendances = attendances;
        this.caller = caller;
    }

    @POST
    @Requires(Operation.EVENT_CREATE)
    public Uni<RestResponse<NewEvent>> create(@RestPath String calendarId, @NotNull EventBody body) {
        return caller.id().chain(id -> events.create(calendarId, id, body)).map(made -> {
            var view = made.view();
            var answer = ResponseBuilder.<NewEvent>created(at(calendarId, view))
                    .entity(new NewEvent(view.event(), made.conflicts()));
            return tagged(answer, view).build();
        });
    }

    @GET
    @Path("/{eventId}")
    @Requires(Operation.EVENT_READ)
    public Uni<RestResponse<OneEvent>> read(
            @RestPath String calendarId,
            @RestPath String eventId,
            @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        return caller.id().chain(id -> events.read(calendarId, id, eventId)).map(view -> {
            if (EntityTag.isKnown(ifNoneMatch, view.tag())) {
                return tagged(ResponseBuilder.<OneEvent>create(NOT_MODIFIED), view)
                        .build();
            }
            return tagged(ResponseBuilder.ok(new OneEvent(view.event())), view).build();
        });
    }

    /**
     * @param scope {@code all}, {@code this} or {@code following}
     * @param occurrence the start that an occurrence has by the rule: an instant, or a date when it is all-day
     */
    @PATCH
    @Path("/{eventId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.EVENT_UPDATE)
    public Uni<RestResponse<OneEvent>> change(
            @RestPath String calendarId,
            @RestPath String eventId,
            @RestQuery @Nullable String scope,
            @RestQuery @Nullable String occurrence,
            @RestHeader("If-Match") List<String> ifMatch,
            @NotNull EventBody body) {
        var reach = Scope.of(scope, occurrence);
        return caller.id()
                .chain(id -> changes.change(new Request(calendarId, id, eventId, ifMatch, reach), body))
                .map(view -> tagged(ResponseBuilder.ok(new OneEvent(view.event())), view)
                        .contentLocation(at(calendarId, view))
                        .build());
    }

    @DELETE
    @Path("/{eventId}")
    @Requires(Operation.EVENT_DELETE)
    public Uni<Void> delete(
            @RestPath String calendarId,
            @RestPath String eventId,
            @RestQuery @Nullable String scope,
            @RestQuery @Nullable String occurrence,
            @RestHeader("If-Match") List<String> ifMatch) {
        var reach = Scope.of(scope, occurrence);
        return caller.id().chain(id -> changes.delete(new Request(calendarId, id, eventId, ifMatch, reach)));
    }

    @PUT
    @Path("/{eventId}/attendance")
    @Requires(Operation.EVENT_RESPOND)
    public Uni<RestResponse<OneEvent>> answer(
            @RestPath String calendarId, @RestPath String eventId, @Valid @NotNull Attendance attendance) {
        return caller.id()
                .chain(id -> attendances.answer(calendarId, id, eventId, attendance))
                .map(view -> tagged(ResponseBuilder.ok(new OneEvent(view.event())), view)
                        .build());
    }

    private static URI at(String calendarId, EventView view) {
        return URI.create("/api/calendars/%s/events/%s".formatted(calendarId, view.id()));
    }

    private static <T> ResponseBuilder<T> tagged(ResponseBuilder<T> answer, EventView view) {
        return answer.header("ETag", view.tag())
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Cookie, Authorization");
    }

    /** An event on its own. */
    record OneEvent(Occurrence event) {}

    /** A new event and what else takes its time. */
    record NewEvent(Occurrence event, List<Conflict> conflicts) {}
}
