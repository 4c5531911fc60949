package dev.chronos.sharing.preview;

import dev.chronos.sharing.access.AccessRepository;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.AgendaRepository;
import dev.chronos.sharing.agenda.State;
import dev.chronos.sharing.agenda.Viewer;
import dev.chronos.sharing.event.TimeRange;
import dev.chronos.sharing.link.PublicEvents;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.platform.time.Zones;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The owner looks through the eyes of somebody else. */
@Path("/api/calendars/{calendarId}/access/preview")
@Authenticated
class PreviewResource {
    private static final String PUBLIC = "public";
    private static final String LINK = "link:";
    private static final Pattern ID = Pattern.compile("[\\w-]{1,64}");
    private static final int MONDAY = 1;

    private final AccessRepository access;
    private final AgendaRepository agenda;
    private final CurrentUser caller;
    private final Clock clock;

    PreviewResource(AccessRepository access, AgendaRepository agenda, CurrentUser caller, Clock clock) {
        this.access = access;
        this.agenda = agenda;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param as the id of a user, {@code link:} and the id of a link, or {@code public}
     * @param from an instant, or a date in the zone of the calendar; absent: the start of the current week
     * @param to the same, exclusive; absent: seven days later; at most 400 days
     */
    @GET
    @Requires(Operation.ACCESS_PREVIEW)
    public Uni<PublicEvents> preview(
            @RestPath String calendarId,
            @RestQuery @DefaultValue("") String as,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to) {
        return caller.id()
                .chain(id -> access.facts(calendarId, id))
                .invoke(facts -> Policy.grant(facts, Operation.ACCESS_PREVIEW))
                .chain(() -> seenBy(viewer(calendarId, as), from, to));
    }

    private Uni<PublicEvents> seenBy(Viewer viewer, @Nullable String from, @Nullable String to) {
        return agenda.state(viewer).chain(guarded -> {
            if (!Policy.allows(guarded, Operation.FREEBUSY_READ)) {
                throw refusal("sees-nothing", "This person, link or public sees nothing of the calendar.");
            }
            var state = Policy.open(guarded, Operation.FREEBUSY_READ).data().get(0);
            var range = TimeRange.of(from, to, zone(state), MONDAY, clock.instant());
            return agenda.range(viewer, range.from(), range.to())
                    .emitOn(Infrastructure.getDefaultWorkerPool())
                    .map(rows -> PublicEvents.of(rows, Operation.FREEBUSY_READ, viewer, range));
        });
    }

    private static Viewer viewer(String calendarId, String as) {
        if (as.equals(PUBLIC)) {
            return Viewer.person(calendarId, "");
        }
        var isLink = as.startsWith(LINK);
        var id = isLink ? as.substring(LINK.length()) : as;
        if (!ID.matcher(id).matches()) {
            throw refusal("who", "Write the id of a user, link:ID or public.");
        }
        return isLink ? Viewer.link(calendarId, id) : Viewer.person(calendarId, id);
    }

    private static ZoneId zone(State state) {
        var zone = state.timezone();
        return zone != null && Zones.isKnown(zone) ? ZoneId.of(zone) : ZoneOffset.UTC;
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/as", code, detail)));
    }
}
