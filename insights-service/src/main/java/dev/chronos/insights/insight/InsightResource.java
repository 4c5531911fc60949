package dev.chronos.insights.insight;

import dev.chronos.insights.platform.identity.CurrentUser;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The insights of the caller. */
@Path("/api/ai/insights")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InsightResource {
    private final InsightService insights;
    private final CurrentUser user;

    InsightResource(InsightService insights, CurrentUser user) {
        this.insights = insights;
        this.user = user;
    }

    /**
     * What to look at.
     *
     * @param start instant or local date; with {@code end} null the current local week
     * @param end instant or local date, exclusive
     */
    record Asked(@Nullable String start, @Nullable String end) {}

    @GET
    @Operation(summary = "Insights of a range, generated when there are none that are up to date")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightList.class)))
    public Uni<String> list(@RestQuery @Nullable String start, @RestQuery @Nullable String end) {
        return user.id().chain(id -> insights.list(id, start, end));
    }

    @POST
    @Operation(summary = "Generates the insights of a range again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightList.class)))
    public Uni<String> regenerate(@Nullable Asked asked) {
        var range = asked == null ? new Asked(null, null) : asked;
        return user.id().chain(id -> insights.regenerate(id, range.start(), range.end()));
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One insight")
    public Uni<InsightView> find(@RestPath String id) {
        return user.id().chain(userId -> insights.find(userId, id));
    }

    @PATCH
    @Path("/{id}")
    @Operation(summary = "Marks an insight as read or dismissed, or says which action was taken")
    public Uni<InsightView> change(@RestPath String id, @Nullable InsightChange change) {
        if (change == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is missing.");
        }
        return user.id().chain(userId -> insights.change(userId, id, change));
    }
}
