package dev.chronos.presence.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What this service asks sharing-service. Only the members that are needed are named; others are ignored. */
@RegisterRestClient(configKey = "sharing")
@Path("/")
interface SharingApi {
    /** Who the bearer is. */
    @GET
    @Path("/api/users/me")
    Uni<Person> me(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    /** 404 when the bearer may not see it. */
    @GET
    @Path("/api/calendars/{calendarId}")
    Uni<VisibleCalendar> calendar(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @RestPath String calendarId);

    /** 404 when the person may not see it; for services only. */
    @GET
    @Path("/internal/calendars/{calendarId}/access")
    Uni<Access> access(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @RestPath String calendarId,
            @RestQuery String userId);

    /**
     * A user.
     *
     * @param id users.id
     * @param name display name; null when never given
     * @param avatar URL of a picture, or null
     */
    record Person(
            String id, @Nullable String name, @Nullable String avatar) {}

    /**
     * A calendar that the caller may see.
     *
     * @param id calendars.id
     * @param access through what the caller sees it, and until when
     * @param myRights the operations that the caller may do
     */
    record VisibleCalendar(
            String id, @Nullable Term access, @Nullable List<String> myRights) {
        private static final String JOIN = "presence.join";

        /** False for who only knows when its time is taken, and for a guest of a public calendar. */
        boolean mayJoin() {
            return myRights != null && myRights.contains(JOIN);
        }

        /** When the caller's access ends; null when it does not. */
        @Nullable Instant until() {
            return access == null ? null : access.until();
        }
    }

    /**
     * The time that somebody's access lasts.
     *
     * @param until when it ends; null when it does not
     */
    record Term(@Nullable Instant until) {}

    /**
     * A person's access to a calendar.
     *
     * @param role what the person may do there
     * @param until when it ends; null when it does not
     */
    record Access(String role, @Nullable Instant until) {}
}
