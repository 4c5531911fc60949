package dev.chronos.sharing.transfer;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.calendar.CalendarRepository;
import dev.chronos.sharing.calendar.CalendarView;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The offer of a calendar to its next owner. */
@Path("/api/calendars/{calendarId}/transfer")
@Authenticated
class TransferResource {
    private final TransferService service;
    private final CalendarRepository calendars;
    private final CurrentUser caller;

    TransferResource(TransferService service, CalendarRepository calendars, CurrentUser caller) {
        this.service = service;
        this.calendars = calendars;
        this.caller = caller;
    }

    @POST
    @Requires(Operation.TRANSFER_OFFER)
    public Uni<RestResponse<OneTransfer>> offer(@RestPath String calendarId, @Valid @NotNull Offer offer) {
        return caller.id()
                .chain(id -> service.offer(calendarId, id, offer))
                .map(offered -> RestResponse.status(
                        offered.made() ? Status.CREATED : Status.OK, new OneTransfer(offered.transfer())));
    }

    @GET
    @Requires(Operation.TRANSFER_READ)
    public Uni<OneTransfer> read(@RestPath String calendarId) {
        return caller.id().chain(id -> service.read(calendarId, id)).map(OneTransfer::new);
    }

    @DELETE
    @Requires(Operation.TRANSFER_WITHDRAW)
    public Uni<Void> withdraw(@RestPath String calendarId) {
        return caller.id().chain(id -> service.withdraw(calendarId, id));
    }

    @POST
    @Path("/accept")
    @Requires(Operation.TRANSFER_ACCEPT)
    public Uni<CalendarView> accept(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> service.accept(calendarId, id).chain(() -> calendars.one(calendarId, id)))
                .map(guarded ->
                        Policy.open(guarded, Operation.CALENDAR_READ).data().get(0));
    }

    /** An offer on its own. */
    record OneTransfer(Transfer transfer) {}
}
