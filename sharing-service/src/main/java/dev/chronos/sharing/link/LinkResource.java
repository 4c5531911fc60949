package dev.chronos.sharing.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.Addresses;
import dev.chronos.sharing.link.LinkService.Made;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Links to a calendar, for its owner. */
@Path("/api/calendars/{calendarId}/links")
@Authenticated
class LinkResource {
    private final LinkService links;
    private final AccessCodes codes;
    private final Addresses addresses;
    private final CurrentUser caller;

    LinkResource(LinkService links, AccessCodes codes, Addresses addresses, CurrentUser caller) {
        this.links = links;
        this.codes = codes;
        this.addresses = addresses;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.LINK_LIST)
    public Uni<AllLinks> list(@RestPath String calendarId) {
        return caller.id().chain(id -> links.list(calendarId, id)).map(AllLinks::new);
    }

    @POST
    @Requires(Operation.LINK_CREATE)
    public Uni<RestResponse<LinkAddress>> create(@RestPath String calendarId, @Valid @NotNull NewLink link) {
        return caller.id()
                .chain(id ->
                        hash(link.accessCode(), calendarId, id).chain(hash -> links.create(calendarId, id, link, hash)))
                .map(made -> answer(RestResponse.Status.CREATED, made));
    }

    @PATCH
    @Path("/{linkId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.LINK_UPDATE)
    public Uni<OneLink> change(
            @RestPath String calendarId, @RestPath String linkId, @Valid @NotNull LinkChange change) {
        return caller.id()
                .chain(id -> hash(change.newCode(), calendarId, id)
                        .chain(hash -> links.change(calendarId, id, linkId, change, hash)))
                .map(OneLink::new);
    }

    @POST
    @Path("/{linkId}/rotate")
    @Requires(Operation.LINK_ROTATE)
    public Uni<RestResponse<LinkAddress>> rotate(@RestPath String calendarId, @RestPath String linkId) {
        return caller.id()
                .chain(id -> links.rotate(calendarId, id, linkId))
                .map(made -> answer(RestResponse.Status.OK, made));
    }

    @DELETE
    @Path("/{linkId}")
    @Requires(Operation.LINK_REVOKE)
    public Uni<Void> revoke(@RestPath String calendarId, @RestPath String linkId) {
        return caller.id().chain(id -> links.revoke(calendarId, id, linkId));
    }

    /** Hashing is slow on purpose: only for somebody whom the policy lets get that far, and outside the transaction. */
    private Uni<@Nullable String> hash(@Nullable String code, String calendarId, String actorId) {
        return code == null
                ? Uni.createFrom().nullItem()
                : links.list(calendarId, actorId).chain(() -> codes.hash(code));
    }

    private RestResponse<LinkAddress> answer(RestResponse.Status status, Made made) {
        var feed = made.link().hasAccessCode() ? null : addresses.feed(made.token());
        var body = new LinkAddress(made.link(), addresses.page(made.token()), feed);
        return RestResponse.ResponseBuilder.create(status, body)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** A link on its own. */
    record OneLink(Link link) {}

    /** All links, oldest first. */
    record AllLinks(List<Link> links) {}

    /**
     * A link with its addresses, shown once.
     *
     * @param url for people
     * @param feedUrl for calendar programs; null: they cannot give the access code
     */
    record LinkAddress(
            Link link, String url, @JsonInclude @Nullable String feedUrl) {}
}
