package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** When the time of a calendar is taken. */
@Path("/api/calendars/{calendarId}/freebusy")
@Authenticated
class FreeBusyResource {
    private final FreeBusy freeBusy;
    private final FreeBusyRepository repository;
    private final CurrentUser caller;
    private final Clock clock;

    FreeBusyResource(FreeBusy freeBusy, FreeBusyRepository repository, CurrentUser caller, Clock clock) {
        this.freeBusy = freeBusy;
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from an instant, or a date in the caller's zone; absent: the start of the current week
     * @param to the same, exclusive; absent: seven days later; at most 400 days
     */
    @GET
    @Requires(Operation.FREEBUSY_READ)
    public Uni<FreeBusy.View> read(
            @RestPath String calendarId, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return caller.id()
                .chain(id -> repository
                        .home(id)
                        .chain(home ->
                                freeBusy.read(Viewer.person(calendarId, id), home.range(from, to, clock.instant()))));
    }
}
