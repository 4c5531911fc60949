package dev.chronos.sharing.calendar;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.Claims;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** Calendars of the caller: owned and shared. */
@Path("/api/calendars")
@Authenticated
class CalendarResource {
    private final CalendarRepository calendars;
    private final Claims claims;
    private final CalendarService service;
    private final CurrentUser caller;

    CalendarResource(CalendarRepository calendars, CalendarService service, Claims claims, CurrentUser caller) {
        this.calendars = calendars;
        this.service = service;
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.CALENDAR_LIST)
    public Uni<CalendarList> list(
            @RestQuery @DefaultValue("") String cursor, @RestQuery @DefaultValue("200") @Min(1) @Max(1000) int limit) {
        return caller.id()
                .call(claims::claim)
                .chain(id -> calendars.mine(id, cursor, limit + 1))
                .map(found -> page(found, limit));
    }

    @GET
    @Path("/{calendarId}")
    @Requires(Operation.CALENDAR_READ)
    public Uni<CalendarView> read(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> calendars.one(calendarId, id))
                .map(guarded ->
                        Policy.open(guarded, Operation.CALENDAR_READ).data().get(0));
    }

    @POST
    @Requires(Operation.CALENDAR_CREATE)
    public Uni<RestResponse<CalendarView>> create(@Valid @NotNull NewCalendar calendar) {
        return caller.id()
                .chain(id -> calendars.insert(id, calendar))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(
                        ProblemType.NAME_TAKEN, "You already have a calendar of this name. Choose another one."))
                .chain(this::read)
                .map(CalendarResource::created);
    }

    @PATCH
    @Path("/{calendarId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires({Operation.CALENDAR_UPDATE, Operation.CALENDAR_PUBLISH, Operation.CALENDAR_ARCHIVE})
    public Uni<CalendarView> change(@RestPath String calendarId, @Valid @NotNull CalendarChange change) {
        return caller.id().chain(id -> service.change(calendarId, id, change)).chain(() -> read(calendarId));
    }

    @DELETE
    @Path("/{calendarId}")
    @Requires(Operation.CALENDAR_DELETE)
    public Uni<Void> delete(@RestPath String calendarId) {
        return caller.id().chain(id -> service.delete(calendarId, id));
    }

    private static CalendarList page(List<CalendarView> found, int limit) {
        return found.size() <= limit
                ? new CalendarList(found, null)
                : new CalendarList(found.subList(0, limit), found.get(limit - 1).id());
    }

    private static RestResponse<CalendarView> created(CalendarView calendar) {
        return RestResponse.ResponseBuilder.<CalendarView>created(URI.create("/api/calendars/" + calendar.id()))
                .entity(calendar)
                .build();
    }
}
