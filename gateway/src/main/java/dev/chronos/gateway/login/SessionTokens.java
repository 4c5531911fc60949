package dev.chronos.gateway.login;

import dev.chronos.gateway.GatewayConfig;
import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.CodeAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the tokens of a session on the server; the browser holds only the random id. The id stays the same when tokens are
 * renewed, so that calls that are under way at that moment keep their session.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class SessionTokens implements TokenStateManager {
    private static final String SESSION_ID = "chronos.session-id";
    private static final String LEADS_REFRESH = "chronos.leads-refresh";
    private static final String STORE_AWAY = "chronos.session-store-away";

    /** Set by the extension before it stores what a refresh grant returned. */
    private static final String REFRESHED = "refresh_token_grant_response";

    private static final int ID_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final TokenTable table;
    private final Refreshes refreshes;
    private final Event<SessionEnded> ended;
    private final Clock clock;
    private final long refreshSkewMillis;

    SessionTokens(TokenTable table, Refreshes refreshes, Event<SessionEnded> ended, Clock clock, GatewayConfig config) {
        this.table = table;
        this.refreshes = refreshes;
        this.ended = ended;
        this.clock = clock;
        this.refreshSkewMillis = config.refreshSkew().toMillis();
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig provider,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> unused) {
        var known = sessionId(request);
        var id = known != null && isRefresh(request) ? known : newId();
        request.put(SESSION_ID, id);
        Long maxAgeSeconds = request.get(CodeAuthenticationMechanism.SESSION_MAX_AGE_PARAM);
        return table.save(id, StoredTokens.of(tokens, clock.millis()), maxAgeSeconds)
                .onFailure()
                .invoke(away -> request.put(STORE_AWAY, true))
                .replaceWith(id);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig provider,
            String id,
            OidcRequestContext<AuthorizationCodeTokens> unused) {
        request.put(SESSION_ID, id);
        return read(request, id)
                .chain(found -> mustRefresh(found)
                        ? leadOrFollow(request, id)
                        : Uni.createFrom().item(found))
                .map(this::valid);
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig provider, String id, OidcRequestContext<Void> unused) {
        // The extension also "deletes" when it could not read, and before it stores renewed tokens. Deleting then would
        // sign people out because Redis was slow, or drop the session that a parallel call is about to read.
        if (request.get(STORE_AWAY) != null || isRefresh(request)) {
            return Uni.createFrom().voidItem();
        }
        return table.delete(id)
                .onFailure()
                .invoke(away -> request.put(STORE_AWAY, true))
                .invoke(() -> ended.fire(new SessionEnded(id)));
    }

    /** The session that the request belongs to; null when it has none. */
    static @Nullable String sessionId(RoutingContext request) {
        return request.get(SESSION_ID);
    }

    /** True when the session could not be read or written: nothing is known about the caller. */
    static boolean storeAway(RoutingContext request) {
        return request.get(STORE_AWAY) != null;
    }

    /** To be called once when the caller of a request is known or refused: lets waiting requests of the session go on. */
    void identified(RoutingContext request) {
        var id = sessionId(request);
        if (id != null && request.get(LEADS_REFRESH) != null) {
            request.remove(LEADS_REFRESH);
            refreshes.done(id);
        }
    }

    private Uni<Optional<StoredTokens>> read(RoutingContext request, String id) {
        return table.find(id).onFailure().invoke(away -> request.put(STORE_AWAY, true));
    }

    private boolean mustRefresh(Optional<StoredTokens> found) {
        return found.isPresent() && found.get().endsAtMillis() - refreshSkewMillis <= clock.millis();
    }

    private Uni<Optional<StoredTokens>> leadOrFollow(RoutingContext request, String id) {
        if (refreshes.lead(id)) {
            request.put(LEADS_REFRESH, true);
            // Read again: the last leader may have finished between our reading and our turn.
            return read(request, id);
        }
        return refreshes.follow(id).chain(() -> read(request, id));
    }

    private AuthorizationCodeTokens valid(Optional<StoredTokens> found) {
        return found.map(stored -> stored.tokens(clock.millis()))
                .orElseThrow(() -> new AuthenticationFailedException("no such session"));
    }

    private static boolean isRefresh(RoutingContext request) {
        return Boolean.TRUE.equals(request.get(REFRESHED));
    }

    private String newId() {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
