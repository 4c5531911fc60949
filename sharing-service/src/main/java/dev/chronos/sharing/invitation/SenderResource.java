package dev.chronos.sharing.invitation;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.invitation.SenderRepository.Sender;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.ShareService;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;

/** Whose invitations the caller does not want. The sender is answered as if nothing were different. */
@Path("/api/invitations")
@Authenticated
class SenderResource {
    private final SenderRepository senders;
    private final InvitationRepository invitations;
    private final ShareService shares;
    private final CurrentUser caller;

    SenderResource(
            SenderRepository senders, InvitationRepository invitations, ShareService shares, CurrentUser caller) {
        this.senders = senders;
        this.invitations = invitations;
        this.shares = shares;
        this.caller = caller;
    }

    @GET
    @Path("/blocked")
    @Requires(Operation.SENDER_LIST)
    public Uni<Senders> list() {
        return caller.id().chain(senders::list).map(Senders::new);
    }

    /** Declines, and blocks whoever sent it. Blocked first: when the rest fails, asking again ends it. */
    @POST
    @Path("/{invitationId}/block")
    @APIResponse(responseCode = "204", description = "Done.")
    @Requires(Operation.SENDER_BLOCK)
    public Uni<Void> block(@RestPath String invitationId) {
        return caller.id()
                .chain(id -> invitations
                        .origin(id, invitationId)
                        .plug(Invitation::orMissing)
                        .call(origin -> senders.block(id, origin.senderId()))
                        .chain(origin -> shares.leave(origin.calendarId(), id)));
    }

    @DELETE
    @Path("/blocked/{senderId}")
    @Requires(Operation.SENDER_UNBLOCK)
    public Uni<Void> unblock(@RestPath String senderId) {
        return caller.id()
                .chain(id -> senders.unblock(id, senderId))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "That sender is not blocked."))
                .replaceWithVoid();
    }

    /** The latest first. */
    record Senders(List<Sender> senders) {}
}
