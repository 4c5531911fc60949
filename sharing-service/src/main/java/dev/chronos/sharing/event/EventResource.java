package dev.chronos.sharing.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.event.EventList.Query;
import dev.chronos.sharing.http.EntityTag;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** What takes place in a calendar. */
@Path("/api/calendars/{calendarId}/events")
@Authenticated
class EventResource {
    private static final int NOT_MODIFIED = 304;

    private final EventList events;
    private final CurrentUser caller;
    private final ObjectMapper mapper;

    EventResource(EventList events, CurrentUser caller, ObjectMapper mapper) {
        this.events = events;
        this.caller = caller;
        this.mapper = mapper;
    }

    /**
     * @param from an instant, or a date in the caller's zone; absent: the start of the current week
     * @param to the same, exclusive; absent: seven days later; at most 400 days
     * @param search words that all stand in the title, the description or the place of what the caller sees whole
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Operation.EVENT_READ)
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EventPage.class)))
    public Uni<RestResponse<String>> list(
            @RestPath String calendarId,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery("q") @Nullable @Size(max = 200) String search,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("2000") @Min(1) @Max(5000) int limit,
            @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        if (search != null && search.indexOf('\0') >= 0) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The search has a character that is not allowed.");
        }
        return caller.id()
                .chain(id -> events.page(calendarId, id, new Query(from, to, search, cursor, limit)))
                .map(page -> answer(json(page), ifNoneMatch));
    }

    private String json(EventPage page) {
        try {
            return mapper.writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The tag is that of the text: what a mask hides cannot move it. */
    private static RestResponse<String> answer(String json, List<String> ifNoneMatch) {
        var tag = EntityTag.of(json);
        var answer = EntityTag.isKnown(ifNoneMatch, tag)
                ? ResponseBuilder.<String>create(NOT_MODIFIED)
                : ResponseBuilder.ok(json);
        return answer.header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Cookie, Authorization")
                .build();
    }
}
