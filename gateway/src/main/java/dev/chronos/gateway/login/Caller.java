package dev.chronos.gateway.login;

import org.jspecify.annotations.Nullable;

/**
 * A caller whose token or session was found valid.
 *
 * @param sessionId of the browser session; null when the caller sent an access token himself
 * @param accessToken what is relayed to the services, which look at it again
 * @param person who it is, as far as the tokens tell
 */
public record Caller(@Nullable String sessionId, String accessToken, Person person) {
    /**
     * The person of the tokens.
     *
     * @param subject the provider's id of the person
     */
    public record Person(
            String subject, @Nullable String name, @Nullable String email) {}

    @Override
    public String toString() {
        return "Caller[" + person.subject() + "]"; // neither the token nor the session id may reach a log
    }
}
