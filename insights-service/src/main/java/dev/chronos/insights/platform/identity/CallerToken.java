package dev.chronos.insights.platform.identity;

import jakarta.json.JsonValue;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a validated access token says about its bearer, in OpenID Connect's claims (Core 1.0, section 5.1).
 *
 * @param issuer {@code iss}
 * @param subject {@code sub}, unique within the issuer
 * @param email {@code email}, null when the token has none
 * @param emailVerified {@code email_verified}; a missing claim counts as not verified
 * @param name {@code name}, null when the token has none
 * @param zone {@code zoneinfo}, an IANA zone id, null when the token has none
 * @param locale {@code locale}, a BCP 47 tag, null when the token has none
 */
record CallerToken(
        String issuer,
        String subject,
        @Nullable String email,
        boolean emailVerified,
        @Nullable String name,
        @Nullable String zone,
        @Nullable String locale) {

    static CallerToken of(JsonWebToken token) {
        var verified = token.getClaim("email_verified");
        return new CallerToken(
                token.getIssuer(),
                token.getSubject(),
                token.getClaim("email"),
                Boolean.TRUE.equals(verified) || JsonValue.TRUE.equals(verified),
                token.getClaim("name"),
                token.getClaim("zoneinfo"),
                token.getClaim("locale"));
    }
}
