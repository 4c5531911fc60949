package dev.chronos.sharing.invitation;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.share.Claims;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.json.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The link in an invitation's mail, followed. */
@Path("/api/invitations/claim")
@Authenticated
class ClaimResource {
    private final InvitationRepository invitations;
    private final Claims claims;
    private final CurrentUser caller;
    private final JsonWebToken token;

    ClaimResource(InvitationRepository invitations, Claims claims, CurrentUser caller, JsonWebToken token) {
        this.invitations = invitations;
        this.claims = claims;
        this.caller = caller;
        this.token = token;
    }

    /** A second time is as good as the first. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Operation.INVITATION_CLAIM)
    public Uni<Claimed> claim(@Valid @NotNull Claim claim) {
        return caller.id()
                .chain(id ->
                        claims.claim(id, claim.token(), verifiedEmail()).chain(shareId -> invitations.one(id, shareId)))
                .plug(Invitation::orMissing)
                .map(Claimed::new);
    }

    /** An account that was made before its address was verified does not know of it yet. */
    private @Nullable String verifiedEmail() {
        Object verified = token.getClaim("email_verified");
        return Boolean.TRUE.equals(verified) || JsonValue.TRUE.equals(verified) ? token.getClaim("email") : null;
    }

    /** @param token from the link */
    record Claim(@NotNull @Size(min = 1, max = 200) String token) {}

    /** What it offers. */
    record Claimed(Invitation invitation) {}
}
