package dev.chronos.sharing.link;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.Token;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.freebusy.FreeBusy;
import dev.chronos.sharing.link.PublicService.Asked;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** For everybody: no cookie and no token is looked at here. */
@Path("/public")
@PermitAll
class PublicResource {
    private final PublicService calendars;

    PublicResource(PublicService calendars) {
        this.calendars = calendars;
    }

    @GET
    @Path("/{token}")
    @Requires(Operation.LINK_READ)
    public Uni<RestResponse<PublicView>> link(
            @RestPath String token,
            @RestHeader("X-Access-Code") @Nullable String code,
            @Context HttpServerResponse response) {
        return answer(calendars.look(link(token), code), response);
    }

    @GET
    @Path("/{token}/events")
    @Requires(Operation.LINK_READ)
    public Uni<RestResponse<PublicEvents>> events(
            @RestPath String token,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestHeader("X-Access-Code") @Nullable String code,
            @Context HttpServerResponse response) {
        return answer(calendars.events(link(token), new Asked(from, to, code)), response);
    }

    @GET
    @Path("/{token}/freebusy")
    @Requires(Operation.LINK_READ)
    public Uni<RestResponse<FreeBusy.View>> freeBusy(
            @RestPath String token,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestHeader("X-Access-Code") @Nullable String code,
            @Context HttpServerResponse response) {
        return answer(calendars.freeBusy(link(token), new Asked(from, to, code)), response);
    }

    @GET
    @Path("/calendars/{calendarId}")
    @Requires(Operation.PUBLIC_READ)
    public Uni<RestResponse<PublicView>> calendar(@RestPath String calendarId, @Context HttpServerResponse response) {
        return answer(calendars.look(Viewer.person(calendarId, ""), null), response);
    }

    @GET
    @Path("/calendars/{calendarId}/events")
    @Requires(Operation.PUBLIC_READ)
    public Uni<RestResponse<PublicEvents>> calendarEvents(
            @RestPath String calendarId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @Context HttpServerResponse response) {
        return answer(calendars.events(Viewer.person(calendarId, ""), new Asked(from, to, null)), response);
    }

    @GET
    @Path("/calendars/{calendarId}/freebusy")
    @Requires(Operation.PUBLIC_READ)
    public Uni<RestResponse<FreeBusy.View>> calendarFreeBusy(
            @RestPath String calendarId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @Context HttpServerResponse response) {
        return answer(calendars.freeBusy(Viewer.person(calendarId, ""), new Asked(from, to, null)), response);
    }

    /** The token of a feed opens its feed and nothing else. */
    private static Viewer link(String token) {
        return Viewer.link(new Token(token).hash());
    }

    private static <T> Uni<RestResponse<T>> answer(Uni<T> body, HttpServerResponse response) {
        return body.map(found -> RestResponse.ResponseBuilder.create(RestResponse.Status.OK, found)
                        .header("Cache-Control", "private, no-cache")
                        .header("X-Robots-Tag", "noindex")
                        .build())
                .onFailure(PublicResource::isTooManyTries)
                .invoke(() -> response.putHeader("Retry-After", Long.toString(CodeTries.PERIOD.toSeconds())));
    }

    private static boolean isTooManyTries(Throwable failure) {
        return failure instanceof ProblemException refused && refused.problem() == ProblemType.TOO_MANY_TRIES;
    }
}
