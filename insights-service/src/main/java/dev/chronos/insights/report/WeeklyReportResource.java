package dev.chronos.insights.report;

import dev.chronos.insights.insight.InsightView;
import dev.chronos.insights.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The weekly report of the caller. */
@Path("/api/ai/insights/weekly")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class WeeklyReportResource {
    private final WeeklyReportService reports;
    private final CurrentUser user;

    WeeklyReportResource(WeeklyReportService reports, CurrentUser user) {
        this.reports = reports;
        this.user = user;
    }

    /** @param weekOf a local date in the week; null for the last closed week */
    record Asked(@Nullable String weekOf) {}

    /** The report as an insight. */
    record Report(InsightView report) {}

    @POST
    @Operation(summary = "Makes the report of a week: 201 the first time, 200 after that")
    public Uni<RestResponse<Report>> make(@Nullable Asked asked) {
        return user.id()
                .chain(id -> reports.make(id, asked == null ? null : asked.weekOf()))
                .map(WeeklyReportResource::answer);
    }

    private static RestResponse<Report> answer(WeeklyReportService.Made made) {
        var report = new Report(made.report());
        return made.created()
                ? RestResponse.ResponseBuilder.<Report>created(
                                URI.create("/api/ai/insights/" + made.report().id()))
                        .entity(report)
                        .build()
                : RestResponse.ok(report);
    }
}
