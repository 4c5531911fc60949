package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.freebusy.FreeBusyRepository.Home;
import dev.chronos.sharing.freebusy.PeopleBusy.People;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** When the time of a calendar, or of some people, is taken. */
@Path("/api")
@Authenticated
class FreeBusyResource {
    private final FreeBusy calendars;
    private final PeopleBusy people;
    private final FreeBusyRepository repository;
    private final CurrentUser caller;
    private final Clock clock;

    FreeBusyResource(
            FreeBusy calendars, PeopleBusy people, FreeBusyRepository repository, CurrentUser caller, Clock clock) {
        this.calendars = calendars;
        this.people = people;
        this.repository = repository;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param from an instant, or a date in the caller's zone; absent: the start of the current week
     * @param to the same, exclusive; absent: seven days later; at most 400 days
     */
    @GET
    @Path("/calendars/{calendarId}/freebusy")
    @Requires(Operation.FREEBUSY_READ)
    public Uni<FreeBusy.View> calendar(
            @RestPath String calendarId, @RestQuery @Nullable String from, @RestQuery @Nullable String to) {
        return caller.id()
                .chain(id -> repository
                        .home(id)
                        .chain(home -> calendars.read(Viewer.person(calendarId, id), range(from, to, home))));
    }

    /** Who is unknown and who lets the caller know nothing look the same. */
    @POST
    @Path("/freebusy")
    @Requires(Operation.FREEBUSY_QUERY)
    public Uni<People> people(@Valid @NotNull FreeBusyQuery query) {
        return caller.id()
                .chain(id -> repository
                        .home(id)
                        .chain(home -> people.read(id, query, query.range(range(query.from(), query.to(), home)))));
    }

    private TimeRange range(@Nullable String from, @Nullable String to, Home home) {
        return TimeRange.of(from, to, home.zone(), home.weekStartsOn(), clock.instant());
    }
}
