package dev.chronos.sharing.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.platform.identity.CurrentUser;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the caller was told. */
@Path("/api/notifications")
@Authenticated
class NotificationResource {
    private final NotificationRepository notifications;
    private final CurrentUser caller;

    NotificationResource(NotificationRepository notifications, CurrentUser caller) {
        this.notifications = notifications;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.NOTIFICATION_LIST)
    public Uni<Page> list(
            @RestQuery @Nullable String unread,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int limit) {
        var wanted = unread(unread);
        var after = Place.parse(cursor);
        return caller.id()
                .chain(id -> notifications
                        .page(id, wanted, after, limit)
                        .chain(found -> notifications.unread(id).map(count -> Page.of(found, count, limit))));
    }

    @PATCH
    @Path("/{notificationId}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Requires(Operation.NOTIFICATION_UPDATE)
    public Uni<OneNotification> mark(@RestPath String notificationId, @Valid @NotNull Reading reading) {
        return caller.id()
                .chain(id -> notifications.mark(id, notificationId, reading.isRead()))
                .onItem()
                .ifNull()
                .failWith(() -> new ProblemException(ProblemType.NOT_FOUND, "There is no such notification."))
                .map(OneNotification::new);
    }

    @POST
    @Path("/read-all")
    @APIResponse(responseCode = "204", description = "Done.")
    @Requires(Operation.NOTIFICATION_UPDATE)
    public Uni<Void> markAll() {
        return caller.id().chain(notifications::markAll);
    }

    private static @Nullable Boolean unread(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "unread is true or false.");
        }
        return text.equals("true");
    }

    /** Whether it was read. */
    record Reading(@NotNull Boolean isRead) {}

    /** One on its own. */
    record OneNotification(Notification notification) {}

    /**
     * A part of the list, newest first.
     *
     * @param unreadCount of the whole list
     * @param nextCursor null: there are no more
     */
    record Page(
            List<Notification> notifications,
            long unreadCount,
            @JsonInclude @Nullable String nextCursor) {
        static Page of(List<Notification> found, long unread, int limit) {
            var shown = found.subList(0, Math.min(limit, found.size()));
            var next = found.size() > limit ? Place.after(shown.get(limit - 1)).text() : null;
            return new Page(List.copyOf(shown), unread, next);
        }
    }
}
