package dev.chronos.sharing.overlay;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.access.Role;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;

/** How the caller has a calendar in the own list. */
@Path("/api/calendars/{calendarId}/me")
@Authenticated
class OverlayResource {
    private final Pool database;
    private final AccessRepository access;
    private final OverlayRepository overlays;
    private final CurrentUser caller;

    OverlayResource(Pool database, AccessRepository access, OverlayRepository overlays, CurrentUser caller) {
        this.database = database;
        this.access = access;
        this.overlays = overlays;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.ME_READ)
    public Uni<Overlay> read(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> overlays.read(calendarId, id))
                .map(guarded -> Policy.open(guarded, Operation.ME_READ).data());
    }

    @PATCH
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.ME_UPDATE)
    public Uni<Overlay> change(@RestPath String calendarId, @Valid @NotNull OverlayChange change) {
        return caller.id()
                .chain(id -> database.withTransaction(transaction -> access.lock(transaction, calendarId, id)
                        .map(facts -> Policy.grant(facts, Operation.ME_UPDATE))
                        .invoke(grant -> check(grant.facts().role(), change))
                        .call(grant -> overlays.write(transaction, grant, change))
                        .chain(grant -> overlays.read(transaction, grant))
                        .map(guarded -> Policy.open(guarded, Operation.ME_READ).data())));
    }

    private static void check(@org.jspecify.annotations.Nullable Role role, OverlayChange change) {
        if (role == Role.OWNER && change.state() != null) {
            var detail = "An own calendar is always in the list.";
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/state", "own-calendar", detail)));
        }
    }
}
