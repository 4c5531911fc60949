package dev.chronos.sharing.user;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.share.Claims;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** Who am I, and how do I want times shown. */
@Path("/api/users/me")
@Authenticated
class UserResource {
    private final UserRepository users;
    private final Claims claims;
    private final CurrentUser caller;

    UserResource(UserRepository users, Claims claims, CurrentUser caller) {
        this.users = users;
        this.claims = claims;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.USER_READ)
    public Uni<UserView> read() {
        return caller.id().call(claims::claim).chain(users::read);
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.USER_UPDATE)
    public Uni<UserView> change(@Valid @NotNull UserChange change) {
        return caller.id().chain(id -> users.change(id, change));
    }
}
