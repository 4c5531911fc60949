package dev.chronos.sharing.invitation;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.calendar.CalendarRepository;
import dev.chronos.sharing.calendar.CalendarView;
import dev.chronos.sharing.invitation.InvitationRepository.Origin;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.share.Claims;
import dev.chronos.sharing.share.ShareService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Calendars offered to the caller. */
@Path("/api/invitations")
@Authenticated
class InvitationResource {
    private final InvitationRepository invitations;
    private final CalendarRepository calendars;
    private final Claims claims;
    private final ShareService shares;
    private final CurrentUser caller;

    InvitationResource(
            InvitationRepository invitations,
            CalendarRepository calendars,
            Claims claims,
            ShareService shares,
            CurrentUser caller) {
        this.invitations = invitations;
        this.calendars = calendars;
        this.claims = claims;
        this.shares = shares;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.INVITATION_LIST)
    public Uni<Invitations> list() {
        return caller.id().call(claims::claim).chain(invitations::open).map(Invitations::new);
    }

    @POST
    @Path("/{invitationId}/accept")
    @Requires(Operation.INVITATION_ACCEPT)
    public Uni<CalendarView> accept(@RestPath String invitationId) {
        return caller.id()
                .call(claims::claim)
                .chain(id -> invitations
                        .accept(id, invitationId)
                        .plug(Invitation::orMissing)
                        .chain(calendarId -> calendars.one(calendarId, id))
                        .map(guarded -> Policy.open(guarded, Operation.CALENDAR_READ)
                                .data()
                                .get(0)));
    }

    /** Gives the access back: declining and leaving are one. */
    @POST
    @Path("/{invitationId}/decline")
    @APIResponse(responseCode = "204", description = "Done.")
    @Requires(Operation.INVITATION_DECLINE)
    public Uni<Void> decline(@RestPath String invitationId) {
        return caller.id()
                .call(claims::claim)
                .chain(id -> invitations
                        .origin(id, invitationId)
                        .plug(Invitation::orMissing)
                        .map(Origin::calendarId)
                        .chain(calendarId -> shares.leave(calendarId, id)));
    }

    /** Newest first. */
    record Invitations(List<Invitation> invitations) {}
}
