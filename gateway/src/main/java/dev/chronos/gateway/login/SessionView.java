package dev.chronos.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /auth/session}.
 *
 * @param user absent when nobody is signed in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SessionView(boolean authenticated, Caller.@Nullable Person user) {
    static final SessionView NOBODY = new SessionView(false, null);

    static SessionView of(Caller caller) {
        return new SessionView(true, caller.person());
    }
}
