package dev.chronos.openid;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResourceOwnerPasswordCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.OAuth2Exception;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.jspecify.annotations.Nullable;

/**
 * What goes into the tokens. Those of the browser flow get their subject and claims from the login (see {@link
 * Provider}), and the library keeps them for every refresh; this class adds what depends on the grant alone.
 */
class TokenClaims implements OAuth2TokenCallback {
    private final String issuerId;
    private final Duration lifetime;

    TokenClaims(String issuerId, Duration lifetime) {
        this.issuerId = issuerId;
        this.lifetime = lifetime;
    }

    @Override
    public String issuerId() {
        return issuerId;
    }

    /** The person of a password grant; else the client itself. */
    @Override
    public String subject(TokenRequest request) {
        Person person = person(request);
        return person != null ? person.subject() : clientId(request);
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    /** Of the access token; the library makes the client id the audience of the id token. */
    @Override
    public List<String> audience(TokenRequest request) {
        boolean service = request.getAuthorizationGrant() instanceof ClientCredentialsGrant;
        return List.of(service ? "chronos-internal" : "chronos");
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        Person person = person(request);
        if (person == null) {
            return Map.of("azp", clientId(request));
        }
        // The library takes the typed name for the subject; added claims win over it.
        Map<String, Object> claims = new HashMap<>(person.claims());
        claims.put("sub", person.subject());
        return claims;
    }

    @Override
    public long tokenExpiry() {
        return lifetime.toSeconds();
    }

    private static @Nullable Person person(TokenRequest request) {
        AuthorizationGrant grant = request.getAuthorizationGrant();
        if (!(grant instanceof ResourceOwnerPasswordCredentialsGrant password)) {
            return null;
        }
        Person person = Person.called(password.getUsername());
        if (person == null) {
            throw new OAuth2Exception(OAuth2Error.INVALID_GRANT, "nobody is called " + password.getUsername());
        }
        return person;
    }

    private static String clientId(TokenRequest request) {
        if (request.getClientAuthentication() != null) {
            return request.getClientAuthentication().getClientID().getValue();
        }
        return request.getClientID() == null ? "" : request.getClientID().getValue();
    }
}
