package dev.chronos.sharing.comment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What people say of an event. */
@Path("/api/calendars/{calendarId}/events/{eventId}/comments")
@Authenticated
class CommentResource {
    private final CommentService comments;
    private final CurrentUser caller;

    CommentResource(CommentService comments, CurrentUser caller) {
        this.comments = comments;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.COMMENT_LIST)
    public Uni<Page> list(
            @RestPath String calendarId,
            @RestPath String eventId,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var place = Place.parse(cursor);
        return caller.id()
                .chain(id -> comments.list(calendarId, id, eventId, place, limit + 1))
                .map(found -> page(found, limit));
    }

    @POST
    // A body of one text would be read from plain text too.
    @Consumes(MediaType.APPLICATION_JSON)
    @Requires(Operation.COMMENT_CREATE)
    public Uni<RestResponse<OneComment>> add(
            @RestPath String calendarId, @RestPath String eventId, @Valid @NotNull NewComment comment) {
        return caller.id()
                .chain(id ->
                        comments.add(calendarId, id, eventId, comment.body().strip()))
                .map(made -> RestResponse.status(RestResponse.Status.CREATED, new OneComment(made)));
    }

    @DELETE
    @Path("/{commentId}")
    @Requires(Operation.COMMENT_DELETE)
    public Uni<Void> delete(@RestPath String calendarId, @RestPath String eventId, @RestPath String commentId) {
        return caller.id().chain(id -> comments.delete(calendarId, id, eventId, commentId));
    }

    private static Page page(List<Comment> found, int limit) {
        return found.size() <= limit
                ? new Page(found, null)
                : new Page(
                        found.subList(0, limit),
                        Place.after(found.get(limit - 1)).cursor());
    }

    /**
     * The oldest first.
     *
     * @param nextCursor asks for the next page; null: this is the last
     */
    record Page(
            List<Comment> comments, @JsonInclude @Nullable String nextCursor) {}

    /** A comment on its own. */
    record OneComment(Comment comment) {}
}
