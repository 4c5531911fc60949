package dev.chronos.gateway.login;

import io.quarkus.oidc.AuthorizationCodeTokens;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one session as they lie in Redis, each already encrypted with the session secret.
 *
 * @param endsAtMillis when the access token ends, in milliseconds since the epoch
 */
record StoredTokens(
        String idToken,
        String accessToken,
        @Nullable String refreshToken,
        @Nullable String scope,
        long endsAtMillis) {
    /** When the provider does not say how long an access token lives. */
    private static final long DEFAULT_LIFETIME_SECONDS = 60;

    static StoredTokens of(AuthorizationCodeTokens tokens, long nowMillis) {
        var seconds = tokens.getAccessTokenExpiresIn();
        return new StoredTokens(
                tokens.getIdToken(),
                tokens.getAccessToken(),
                tokens.getRefreshToken(),
                tokens.getAccessTokenScope(),
                nowMillis + 1000 * (seconds == null ? DEFAULT_LIFETIME_SECONDS : seconds));
    }

    AuthorizationCodeTokens tokens(long nowMillis) {
        return new AuthorizationCodeTokens(
                idToken, accessToken, refreshToken, (endsAtMillis - nowMillis) / 1000, scope);
    }
}
