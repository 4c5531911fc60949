package dev.chronos.sharing.feed;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.agenda.Addresses;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The caller's own feed of a calendar. */
@Path("/api/calendars/{calendarId}/feed")
@Authenticated
class FeedResource {
    private final FeedService feeds;
    private final Addresses addresses;
    private final CurrentUser caller;

    FeedResource(FeedService feeds, Addresses addresses, CurrentUser caller) {
        this.feeds = feeds;
        this.addresses = addresses;
        this.caller = caller;
    }

    @POST
    @Requires(Operation.FEED_CREATE)
    public Uni<RestResponse<FeedAddress>> mint(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> feeds.mint(calendarId, id))
                .map(token -> RestResponse.ResponseBuilder.create(
                                RestResponse.Status.CREATED, new FeedAddress(addresses.feed(token)))
                        .header("Cache-Control", "no-store")
                        .build());
    }

    @GET
    @Requires(Operation.FEED_STATUS)
    public Uni<FeedView> status(@RestPath String calendarId) {
        return caller.id()
                .chain(id -> feeds.status(calendarId, id))
                .map(guarded -> Policy.open(guarded, Operation.FEED_STATUS).data());
    }

    @DELETE
    @Requires(Operation.FEED_REVOKE)
    public Uni<Void> revoke(@RestPath String calendarId) {
        return caller.id().chain(id -> feeds.revoke(calendarId, id));
    }

    /** The address, shown once. */
    record FeedAddress(String url) {}
}
