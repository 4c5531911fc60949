package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.freebusy.PeopleBusy.People;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;

/** When the time of some people is taken. */
@Path("/api/freebusy")
@Authenticated
class PeopleResource {
    private final PeopleBusy people;
    private final FreeBusyRepository repository;
    private final CurrentUser caller;
    private final Clock clock;

    PeopleResource(PeopleBusy people, FreeBusyRepository repository, CurrentUser caller, Clock clock) {
        this.people = people;
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /** Who is unknown and who lets the caller know nothing look the same. */
    @POST
    @Requires(Operation.FREEBUSY_QUERY)
    public Uni<People> read(@Valid @NotNull FreeBusyQuery query) {
        return caller.id()
                .chain(id -> repository
                        .home(id)
                        .chain(home -> people.read(
                                id, query, query.bounded(home.range(query.from(), query.to(), clock.instant())))));
    }
}
