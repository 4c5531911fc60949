package dev.chronos.sharing.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Policy.Opened;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.access.Source;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** A calendar's past, and the people in it. */
@Path("/api/calendars/{calendarId}")
@Authenticated
class AuditResource {
    private static final String LINK = Source.Kind.LINK.name();

    private final AuditRepository audit;
    private final CurrentUser caller;

    AuditResource(AuditRepository audit, CurrentUser caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @Path("/audit")
    @Requires(Operation.AUDIT_READ)
    public Uni<Entries> entries(
            @RestPath String calendarId,
            @RestQuery @DefaultValue("") String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        return caller.id()
                .chain(id -> audit.entries(calendarId, id, AuditCursor.parse(cursor), limit + 1))
                .map(guarded -> page(Policy.open(guarded, Operation.AUDIT_READ).data(), limit));
    }

    @GET
    @Path("/access")
    @Requires(Operation.ACCESS_EXPLAIN)
    public Uni<AccessList> access(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> audit.grants(calendarId, id))
                .map(guarded -> list(Policy.open(guarded, Operation.ACCESS_EXPLAIN)));
    }

    private static Entries page(List<AuditEntry> found, int limit) {
        return found.size() <= limit
                ? new Entries(found, null)
                : new Entries(found.subList(0, limit), AuditCursor.after(found.get(limit - 1)));
    }

    private static AccessList list(Opened<List<Grant>> opened) {
        var ownOnly = opened.grant().ownRowsOnly();
        var actorId = opened.grant().actorId();
        var isPublic =
                opened.grant().facts().sources().stream().anyMatch(source -> source.kind() == Source.Kind.PUBLIC);
        return new AccessList(
                opened.data().stream()
                        .filter(grant -> !grant.source().equals(LINK))
                        .filter(grant -> !ownOnly || actorId.equals(grant.userId()))
                        .map(grant -> AccessList.person(grant, !ownOnly))
                        .toList(),
                opened.data().stream()
                        .filter(grant -> !ownOnly && grant.source().equals(LINK))
                        .map(AccessList::link)
                        .toList(),
                isPublic);
    }

    /**
     * Changes, the newest first.
     *
     * @param nextCursor asks for the next page; null: this is the last
     */
    record Entries(
            List<AuditEntry> entries, @JsonInclude @Nullable String nextCursor) {}
}
