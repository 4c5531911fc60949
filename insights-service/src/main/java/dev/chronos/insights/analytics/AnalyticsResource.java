package dev.chronos.insights.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.http.Conditional;
import dev.chronos.insights.http.Tagged;
import dev.chronos.insights.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The numbers of a range. */
@Path("/api/analytics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class AnalyticsResource {
    private final AnalyticsService analytics;
    private final CurrentUser user;
    private final ObjectMapper mapper;

    AnalyticsResource(AnalyticsService analytics, CurrentUser user, ObjectMapper mapper) {
        this.analytics = analytics;
        this.user = user;
        this.mapper = mapper;
    }

    @GET
    @Operation(
            summary = "All metrics of a range",
            description =
                    "start and end are instants or local dates; end is exclusive; at most 400 days. Without both, the"
                            + " current local week.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AnalyticsView.class)))
    @APIResponse(responseCode = "304", description = "The numbers are as they were")
    public Uni<RestResponse<String>> analytics(
            @RestQuery @Nullable String start,
            @RestQuery @Nullable String end,
            @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        return user.id()
                .chain(id -> analytics.measure(id, start, end))
                .map(view -> Conditional.answer(Tagged.of(json(view)), ifNoneMatch));
    }

    private String json(AnalyticsView view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
