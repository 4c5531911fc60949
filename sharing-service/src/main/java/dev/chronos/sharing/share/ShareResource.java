package dev.chronos.sharing.share;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.share.ShareService.Result;
import io.micrometer.core.instrument.MeterRegistry;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Shares of a calendar, and the way out of one. */
@Path("/api/calendars")
@Authenticated
class ShareResource {
    private final ShareService service;
    private final ShareBatch batch;
    private final CurrentUser caller;
    private final MeterRegistry metrics;

    ShareResource(ShareService service, ShareBatch batch, CurrentUser caller, MeterRegistry metrics) {
        this.service = service;
        this.batch = batch;
        this.caller = caller;
        this.metrics = metrics;
    }

    @POST
    @Path("/share")
    @Requires(Operation.SHARE_CREATE)
    public Uni<RestResponse<OneShare>> share(@Valid @NotNull ShareRequest request) {
        var calendarId = request.calendarId();
        if (calendarId == null) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The calendar is missing.",
                    List.of(new FieldError("/calendarId", "notnull", "Name the calendar.")));
        }
        return grant(calendarId, request);
    }

    @POST
    @Path("/{calendarId}/shares")
    @Requires(Operation.SHARE_CREATE)
    public Uni<RestResponse<OneShare>> create(@RestPath String calendarId, @Valid @NotNull ShareRequest request) {
        if (request.calendarId() != null && !request.calendarId().equals(calendarId)) {
            throw new ProblemException(ProblemType.UNPROCESSABLE, "The body names another calendar than the path.");
        }
        return grant(calendarId, request);
    }

    @POST
    @Path("/{calendarId}/shares:batch")
    @Requires(Operation.SHARE_CREATE)
    public Uni<BatchResults> createAll(@RestPath String calendarId, @Valid @NotNull BatchRequest request) {
        return caller.id()
                .chain(id -> batch.grant(calendarId, id, request.shares()))
                .map(BatchResults::new);
    }

    @GET
    @Path("/{calendarId}/shares")
    @Requires(Operation.SHARE_LIST)
    public Uni<AllShares> list(@RestPath String calendarId) {
        return caller.id().chain(id -> service.list(calendarId, id)).map(AllShares::new);
    }

    @PATCH
    @Path("/{calendarId}/shares/{shareId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.SHARE_UPDATE)
    public Uni<RestResponse<OneShare>> change(
            @RestPath String calendarId,
            @RestPath String shareId,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ShareChange change) {
        return caller.id()
                .chain(id -> service.change(calendarId, id, shareId, change, ifMatch))
                .map(result -> answer(Status.OK, result.share()));
    }

    @DELETE
    @Path("/{calendarId}/shares/{shareId}")
    @Requires(Operation.SHARE_REVOKE)
    public Uni<Void> revoke(
            @RestPath String calendarId, @RestPath String shareId, @RestHeader("If-Match") @Nullable String ifMatch) {
        return caller.id().chain(id -> service.revoke(calendarId, id, shareId, ifMatch));
    }

    @DELETE
    @Path("/{calendarId}/me")
    @Requires(Operation.SHARE_LEAVE)
    public Uni<Void> leave(@RestPath String calendarId) {
        return caller.id().chain(id -> service.leave(calendarId, id));
    }

    private Uni<RestResponse<OneShare>> grant(String calendarId, ShareRequest request) {
        return caller.id()
                .chain(id -> service.grant(calendarId, id, request))
                .invoke(this::count)
                .map(result ->
                        answer(result.written() == Written.INSERTED ? Status.CREATED : Status.OK, result.share()));
    }

    private static RestResponse<OneShare> answer(Status status, Share share) {
        return RestResponse.ResponseBuilder.<OneShare>create(status)
                .entity(new OneShare(share))
                .header(HttpHeaders.ETAG, share.etag())
                .build();
    }

    private void count(Result result) {
        var outcome = result.written().name().toLowerCase(Locale.ROOT);
        metrics.counter("chronos.sharing.grants", "outcome", outcome).increment();
    }

    /** A share on its own. */
    record OneShare(Share share) {}

    /** Shares and open invitations, oldest first. */
    record AllShares(List<Share> shares) {}

    /** One for each share of the request, in its order. */
    record BatchResults(List<BatchResult> results) {}
}
