package dev.chronos.sharing.imports;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes an iCalendar file of up to 5 MiB. */
@Path("/api/calendars/{calendarId}/import")
@Authenticated
class ImportResource {
    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final ImportService imports;
    private final CurrentUser caller;
    private final MeterRegistry metrics;

    ImportResource(ImportService imports, CurrentUser caller, MeterRegistry metrics) {
        this.imports = imports;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Consumes("text/calendar")
    @Requires(Operation.CALENDAR_IMPORT)
    public Uni<RestResponse<ImportResult>> run(@RestPath String calendarId, byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, "A calendar file may have up to 5 MiB.");
        }
        return caller.id()
                .chain(id -> imports.run(calendarId, id, body))
                .invoke(this::count)
                .map(result -> RestResponse.status(RestResponse.Status.CREATED, result));
    }

    private void count(ImportResult result) {
        metrics.counter("chronos.sharing.import.components", "outcome", "added").increment(result.added());
        metrics.counter("chronos.sharing.import.components", "outcome", "updated")
                .increment(result.updated());
        metrics.counter("chronos.sharing.import.components", "outcome", "unchanged")
                .increment(result.unchanged());
        metrics.counter("chronos.sharing.import.components", "outcome", "skipped")
                .increment(result.skipped().size());
    }
}
