package dev.chronos.sharing.imports;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.ical.text.Limits;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes an iCalendar file of up to 5 MiB. */
@Path("/api/calendars/{calendarId}/import")
@Authenticated
class ImportResource {
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
    public Uni<RestResponse<ImportResult>> run(
            @RestPath String calendarId, @RestHeader("Content-Type") @Nullable String type, byte @Nullable [] body) {
        var charset = charset(type);
        var file = body == null ? new byte[0] : body;
        if (file.length > Limits.BYTES) {
            throw new ProblemException(ProblemType.CONTENT_TOO_LARGE, "A calendar file may have up to 5 MiB.");
        }
        return caller.id()
                .chain(id -> imports.run(calendarId, id, file, charset))
                .invoke(this::count)
                .map(result -> RestResponse.status(RestResponse.Status.CREATED, result));
    }

    /** A request without a type reaches every method, whatever it consumes. */
    private static @Nullable Charset charset(@Nullable String type) {
        if (type == null || type.isBlank()) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "Send the file with the content type text/calendar.");
        }
        try {
            var name = MediaType.valueOf(type).getParameters().get("charset");
            return name == null ? null : Charset.forName(name.replace("\"", ""));
        } catch (IllegalArgumentException unknown) {
            throw new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "The charset of the file is not known. UTF-8 always is.");
        }
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
