package dev.chronos.insights.analytics;

import dev.chronos.insights.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The numbers of a range. */
@Path("/api/analytics")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class AnalyticsResource {
    private final AnalyticsService analytics;
    private final CurrentUser user;

    AnalyticsResource(AnalyticsService analytics, CurrentUser user) {
        this.analytics = analytics;
        this.user = user;
    }

    @GET
    @Operation(
            summary = "All metrics of a range",
            description =
                    "start and end are instants or local dates; end is exclusive; at most 400 days. Without both, the"
                            + " current local week.")
    public Uni<AnalyticsView> analytics(@RestQuery @Nullable String start, @RestQuery @Nullable String end) {
        return user.id().chain(id -> analytics.measure(id, start, end));
    }
}
