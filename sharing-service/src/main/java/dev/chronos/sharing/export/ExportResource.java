package dev.chronos.sharing.export;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.AgendaText;
import dev.chronos.sharing.agenda.AgendaText.Reading;
import dev.chronos.sharing.agenda.State;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestMulti;
import org.jboss.resteasy.reactive.RestPath;

/** A calendar as a file, written while it is read. */
@Path("/api/calendars/{calendarId}")
@Authenticated
class ExportResource {
    private static final int OK = 200;

    private final AgendaRepository agenda;
    private final AgendaText texts;
    private final CurrentUser caller;

    ExportResource(AgendaRepository agenda, AgendaText texts, CurrentUser caller) {
        this.agenda = agenda;
        this.texts = texts;
        this.caller = caller;
    }

    @GET
    @Path("/export.ics")
    @Produces("text/calendar")
    @Requires(Operation.CALENDAR_EXPORT)
    public Multi<byte[]> calendar(@RestPath String calendarId) {
        return RestMulti.fromUniResponse(
                open(calendarId),
                export -> texts.calendar(export.reading(), export.state()),
                export -> headers(export, "text/calendar; charset=utf-8", ".ics"),
                export -> OK);
    }

    @GET
    @Path("/export.csv")
    @Produces("text/csv")
    @Requires(Operation.CALENDAR_EXPORT)
    public Multi<byte[]> table(@RestPath String calendarId) {
        return RestMulti.fromUniResponse(
                open(calendarId),
                export -> {
                    var csv = new Csv(texts.horizon());
                    return texts.pieces(export.reading(), csv::add, csv::take);
                },
                export -> headers(export, "text/csv; charset=utf-8; header=present", ".csv"),
                export -> OK);
    }

    private Uni<Export> open(String calendarId) {
        return caller.id().chain(id -> {
            var viewer = Viewer.person(calendarId, id);
            return agenda.state(viewer)
                    .map(guarded -> Policy.open(guarded, Operation.CALENDAR_EXPORT)
                            .data()
                            .get(0))
                    .map(state -> new Export(new Reading(viewer, Operation.CALENDAR_EXPORT, true), state));
        });
    }

    /** The name of the file twice (RFC 6266): plain for old readers, whole for the others. */
    private static Map<String, List<String>> headers(Export export, String type, String suffix) {
        var name = export.state().name().strip();
        var plain = name.replaceAll("[^A-Za-z0-9 _-]", "_") + suffix;
        var whole = URLEncoder.encode(name + suffix, StandardCharsets.UTF_8).replace("+", "%20");
        return Map.of(
                "Content-Type", List.of(type),
                "Cache-Control", List.of("private, no-cache"),
                "Content-Disposition", List.of("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + whole));
    }

    private record Export(Reading reading, State state) {}
}
