package dev.chronos.gateway.login;

import static dev.chronos.gateway.platform.problem.ProblemType.PROVIDER_UNAVAILABLE;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAUTHORIZED;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAVAILABLE;

import dev.chronos.gateway.platform.problem.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finds out who sent a request. */
@Singleton
public final class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);

    /** The framework's own answer to a failed authentication is a redirect; here every route answers for itself. */
    private static final BiConsumer<RoutingContext, Throwable> ANSWERED_BY_THE_ROUTE = (request, failure) -> {};

    private final SessionTokens sessions;

    Callers(SessionTokens sessions) {
        this.sessions = sessions;
    }

    /**
     * The caller; empty when he says nothing about himself. Fails with a {@link ProblemException} when he does but it is not
     * valid, or cannot be checked right now, and with {@link AuthenticationRedirectException} in the midst of login or log-out.
     */
    public Uni<Optional<Caller>> identify(RoutingContext request) {
        request.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_BY_THE_ROUTE);
        return QuarkusHttpUser.getSecurityIdentity(request, null)
                .map(identity -> caller(request, identity))
                .onFailure(failure -> !(failure instanceof AuthenticationRedirectException))
                .transform(failure -> refusal(request, failure))
                .eventually(() -> sessions.identified(request));
    }

    /** A failure of {@link #identify} on a path that is neither login nor log-out, where a redirect makes no sense. */
    public static Throwable neverRedirected(Throwable failure) {
        return failure instanceof AuthenticationRedirectException
                ? new ProblemException(UNAUTHORIZED, "Sign in, or send an access token.")
                : failure;
    }

    /** What is said when the provider does not answer. */
    static Throwable providerAway(Throwable failure) {
        LOG.warnf("provider failed cause=%s", failure.toString());
        return new ProblemException(PROVIDER_UNAVAILABLE, "The sign-in service is away. Try again in a moment.");
    }

    private static Optional<Caller> caller(RoutingContext request, @Nullable SecurityIdentity identity) {
        if (identity == null || identity.isAnonymous()) {
            return Optional.empty();
        }
        var claims = (JsonWebToken) identity.getPrincipal();
        var person = new Caller.Person(claims.getSubject(), claims.getClaim("name"), claims.getClaim("email"));
        var token = identity.getCredential(AccessTokenCredential.class).getToken();
        return Optional.of(new Caller(SessionTokens.sessionId(request), token, person));
    }

    private static Throwable refusal(RoutingContext request, Throwable failure) {
        if (SessionTokens.storeAway(request)) {
            keepCookies(request);
            return new ProblemException(
                    UNAVAILABLE, "Sessions cannot be read right now. You are still signed in; try again.");
        }
        if (ProviderOutage.caused(failure)) {
            keepCookies(request);
            return providerAway(failure);
        }
        return new ProblemException(
                UNAUTHORIZED, "The session or access token is not valid, or no longer. Sign in again.");
    }

    /** Takes back what the extension did to the cookies before it failed. */
    private static void keepCookies(RoutingContext request) {
        List.copyOf(request.request().cookies()).stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith("q_"))
                .forEach(name -> request.response().removeCookies(name, false));
    }
}
