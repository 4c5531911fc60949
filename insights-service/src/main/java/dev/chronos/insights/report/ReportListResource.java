package dev.chronos.insights.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.insights.http.Conditional;
import dev.chronos.insights.http.Tagged;
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

/** The weekly reports that the caller has. */
@Path("/api/ai/reports/weekly")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ReportListResource {
    private final InsightRepository insights;
    private final CurrentUser user;
    private final ObjectMapper mapper;

    ReportListResource(InsightRepository insights, CurrentUser user, ObjectMapper mapper) {
        this.insights = insights;
        this.user = user;
        this.mapper = mapper;
    }

    /** @param before a local date, or {@code nextCursor} of the page before; null for the newest */
    @GET
    @Operation(summary = "The weekly reports, newest first")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReportList.class)))
    @APIResponse(responseCode = "304", description = "The page is as it was")
    public Uni<RestResponse<String>> list(
            @RestQuery @DefaultValue("12") @Min(1) @Max(52) int limit,
            @RestQuery @Nullable String before,
            @RestHeader("If-None-Match") List<String> ifNoneMatch) {
        var cursor = ReportCursor.parse(before);
        return user.id()
                .chain(id -> insights.reports(id, cursor.firstDate(), cursor.id(), limit + 1))
                .map(found -> Conditional.answer(Tagged.of(json(ReportList.of(found, limit))), ifNoneMatch));
    }

    private String json(ReportList page) {
        try {
            return mapper.writeValueAsString(page);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
