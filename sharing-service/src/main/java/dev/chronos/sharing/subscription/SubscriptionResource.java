package dev.chronos.sharing.subscription;

import dev.chronos.sharing.access.Operation;
import dev.chronos.sharing.access.Policy;
import dev.chronos.sharing.access.Requires;
import dev.chronos.sharing.calendar.CalendarRepository;
import dev.chronos.sharing.platform.identity.CurrentUser;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Subscriptions of the caller to calendars from outside. */
@Path("/api/subscriptions")
@Authenticated
class SubscriptionResource {
    private final Subscriber subscriber;
    private final SubscriptionService service;
    private final SubscriptionRepository subscriptions;
    private final CalendarRepository calendars;
    private final CurrentUser caller;

    SubscriptionResource(
            Subscriber subscriber,
            SubscriptionService service,
            SubscriptionRepository subscriptions,
            CalendarRepository calendars,
            CurrentUser caller) {
        this.subscriber = subscriber;
        this.service = service;
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.caller = caller;
    }

    @GET
    @Requires(Operation.SUBSCRIPTION_LIST)
    public Uni<SubscriptionView.Page> list() {
        return caller.id()
                .chain(subscriptions::mine)
                .map(found -> new SubscriptionView.Page(
                        found.stream().map(SubscriptionView::of).toList()));
    }

    @POST
    @Requires(Operation.SUBSCRIPTION_CREATE)
    public Uni<RestResponse<SubscriptionView.Created>> create(@Valid @NotNull NewSubscription wanted) {
        return caller.id()
                .chain(id -> subscriber.subscribe(id, wanted).chain(calendarId -> created(calendarId, id)))
                .map(SubscriptionResource::answer);
    }

    @GET
    @Path("/{calendarId}")
    @Requires(Operation.SUBSCRIPTION_READ)
    public Uni<SubscriptionView> read(@RestPath String calendarId) {
        return caller.id().chain(id -> service.one(calendarId, id)).map(SubscriptionView::of);
    }

    @POST
    @Path("/{calendarId}/refresh")
    @ResponseStatus(202)
    @Requires(Operation.SUBSCRIPTION_REFRESH)
    public Uni<SubscriptionView> refresh(@RestPath String calendarId) {
        return caller.id().chain(id -> service.refresh(calendarId, id)).map(SubscriptionView::of);
    }

    @DELETE
    @Path("/{calendarId}")
    @Requires(Operation.SUBSCRIPTION_DELETE)
    public Uni<Void> delete(@RestPath String calendarId) {
        return caller.id().chain(id -> service.delete(calendarId, id));
    }

    private Uni<SubscriptionView.Created> created(String calendarId, String actorId) {
        return calendars
                .one(calendarId, actorId)
                .map(guarded ->
                        Policy.open(guarded, Operation.CALENDAR_READ).data().get(0))
                .chain(calendar -> service.one(calendarId, actorId)
                        .map(subscription ->
                                new SubscriptionView.Created(calendar, SubscriptionView.of(subscription))));
    }

    private static RestResponse<SubscriptionView.Created> answer(SubscriptionView.Created created) {
        return RestResponse.ResponseBuilder.<SubscriptionView.Created>created(URI.create(
                        "/api/subscriptions/" + created.subscription().calendarId()))
                .entity(created)
                .build();
    }
}
