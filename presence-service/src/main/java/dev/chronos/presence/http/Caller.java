package dev.chronos.presence.http;

import dev.chronos.presence.access.Admission;
import dev.chronos.presence.access.CalendarAccess;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person behind the request, known by a token that Quarkus has validated: issuer, audience, expiry, algorithm. */
@RequestScoped
class Caller {
    private final JsonWebToken token;
    private final CalendarAccess access;

    Caller(JsonWebToken token, CalendarAccess access) {
        this.token = token;
        this.access = access;
    }

    /** Who the caller is, when he may see the calendar; else the refusal. */
    Uni<Admission> admittedTo(String calendarId) {
        return access.admit(token.getRawToken(), calendarId);
    }
}
