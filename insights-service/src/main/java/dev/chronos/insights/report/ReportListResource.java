package dev.chronos.insights.report;

import dev.chronos.insights.insight.InsightRepository;
import dev.chronos.insights.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The weekly reports that the caller has. */
@Path("/api/ai/reports/weekly")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ReportListResource {
    private final InsightRepository insights;
    private final CurrentUser user;

    ReportListResource(InsightRepository insights, CurrentUser user) {
        this.insights = insights;
        this.user = user;
    }

    /** @param before a local date, or {@code nextCursor} of the page before; null for the newest */
    @GET
    @Operation(summary = "The weekly reports, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportList.class)))
    @APIResponse(responseCode = "304", description = "The page is as it was")
    public Uni<Response> list(
            @RestQuery @DefaultValue("12") @Min(1) @Max(52) int limit,
            @RestQuery @Nullable String before,
            @Context Request request) {
        var cursor = ReportCursor.parse(before);
        return user.id()
                .chain(id -> insights.reports(id, cursor.firstDate(), cursor.id(), limit + 1))
                .map(found -> answer(ReportList.of(found, limit), request));
    }

    private static Response answer(ReportList page, Request request) {
        var tag = new EntityTag(page.tag(), true);
        var unchanged = request.evaluatePreconditions(tag);
        var answer = unchanged == null ? Response.ok(page) : unchanged;
        var revalidate = new CacheControl();
        revalidate.setPrivate(true);
        revalidate.setNoCache(true);
        return answer.tag(tag).cacheControl(revalidate).build();
    }
}
