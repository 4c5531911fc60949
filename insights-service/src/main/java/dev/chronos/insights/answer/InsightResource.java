package dev.chronos.insights.answer;

import dev.chronos.insights.http.Conditional;
import dev.chronos.insights.http.Tagged;
import dev.chronos.insights.insight.InsightView;
import dev.chronos.insights.platform.identity.CurrentUser;
import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The insights of the caller. */
@Path("/api/ai/insights")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class InsightResource {
    private final InsightLists lists;
    private final InsightService insights;
    private final CurrentUser user;

    InsightResource(InsightLists lists, InsightService insights, CurrentUser user) {
        this.lists = lists;
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
    @Operation(
            summary = "Insights of a range, generated when there are none that are up to date",
            description = "The head first, then by falling score. Ask for the next page with nextCursor and the same"
                    + " range and filters; a page shows no insight twice and leaves none out, whatever is read or"
                    + " dismissed meanwhile.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightList.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names the tag of this very answer")
    @APIResponse(responseCode = "400", description = "A parameter that cannot be read, or a cursor of another list")
    @APIResponse(responseCode = "422", description = "A range upside down or over 400 days, a number out of bounds")
    public Uni<RestResponse<String>> list(
            @BeanParam ListParameters asked, @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        var query = ListQuery.of(asked);
        return user.id().chain(id -> lists.list(id, query)).map(answer -> Conditional.answer(answer, ifNoneMatch));
    }

    @POST
    @Operation(
            summary = "Generates the insights of a range again",
            description = "Whoever asks while it is being done waits for the same answer.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightList.class)))
    @APIResponse(responseCode = "400", description = "A body that cannot be read")
    @APIResponse(responseCode = "422", description = "A range upside down or over 400 days")
    public Uni<String> regenerate(@Nullable Asked asked) {
        var query = asked == null ? ListQuery.plain(null, null) : ListQuery.plain(asked.start(), asked.end());
        return user.id().chain(id -> lists.regenerate(id, query)).map(Tagged::json);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One insight")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightView.class)))
    @APIResponse(responseCode = "304", description = "If-None-Match names the tag of this very answer")
    @APIResponse(responseCode = "404", description = "The caller has no insight of this id")
    public Uni<RestResponse<String>> find(@RestPath String id, @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        return user.id()
                .chain(userId -> insights.find(userId, id))
                .map(answer -> Conditional.answer(answer, ifNoneMatch));
    }

    @PATCH
    @Path("/{id}")
    @Operation(
            summary = "Marks an insight as read or dismissed, or says which action was taken",
            description =
                    "Members left out stay as they are; null is no value of any. If-Match is honored, not needed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = InsightView.class)))
    @APIResponse(responseCode = "400", description = "A body that cannot be read, or has other members")
    @APIResponse(responseCode = "404", description = "The caller has no insight of this id")
    @APIResponse(responseCode = "412", description = "If-Match does not name the tag of the insight as it is")
    @APIResponse(responseCode = "422", description = "An action that is none of the suggested ones")
    public Uni<RestResponse<String>> change(
            @RestPath String id, @RestHeader("If-Match") List<String> ifMatch, @Nullable ChangeRequest asked) {
        if (asked == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "The body is missing.");
        }
        return user.id()
                .chain(userId -> insights.change(userId, id, asked.change(), ifMatch))
                .map(Conditional::answer);
    }
}
