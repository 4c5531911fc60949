package dev.chronos.gateway.login;

import static dev.chronos.gateway.platform.problem.ProblemType.CSRF;
import static dev.chronos.gateway.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.chronos.gateway.platform.problem.ProblemType.UNAUTHORIZED;

import dev.chronos.gateway.edge.Origins;
import dev.chronos.gateway.edge.ProblemWriter;
import dev.chronos.gateway.platform.problem.ProblemException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The paths under {@code /auth}: login, the provider's way back, who is signed in, log-out. */
@Singleton
final class LoginRoutes {
    private static final int ORDER = 50;
    private static final int FOUND = 302;
    private static final int SEE_OTHER = 303;

    private final Callers callers;
    private final HttpAuthenticator authenticator;
    private final Origins origins;

    LoginRoutes(Callers callers, HttpAuthenticator authenticator, Origins origins) {
        this.callers = callers;
        this.authenticator = authenticator;
        this.origins = origins;
    }

    void routes(@Observes Router router) {
        route(router, "/auth/login", HttpMethod.GET, this::login);
        route(router, "/auth/callback", HttpMethod.GET, this::callback);
        route(router, "/auth/session", HttpMethod.GET, this::session);
        route(router, "/auth/logout", HttpMethod.POST, this::logout);
        route(router, "/auth/signed-out", HttpMethod.GET, LoginRoutes::signedOut);
    }

    private static void route(Router router, String path, HttpMethod method, Handler<RoutingContext> handler) {
        router.route(path).order(ORDER).handler(request -> {
            request.response().putHeader("Cache-Control", "no-store");
            if (request.request().method() == method) {
                handler.handle(request);
            } else {
                request.response().putHeader("Allow", method.name());
                ProblemWriter.write(request, METHOD_NOT_ALLOWED, "Use " + method.name() + " here.");
            }
        });
    }

    /** Signed in: on to the page. Else to the provider, which sends the browser back through the callback to here. */
    private void login(RoutingContext request) {
        callers.identify(request)
                .subscribe()
                .with(
                        caller -> {
                            if (caller.isPresent()) {
                                redirect(
                                        request,
                                        SEE_OTHER,
                                        ReturnTo.of(request.request().getParam("returnTo")));
                            } else {
                                challenge(request);
                            }
                        },
                        failure -> {
                            if (isUnauthorized(failure)) {
                                challenge(request);
                            } else {
                                answer(request, failure);
                            }
                        });
    }

    private void challenge(RoutingContext request) {
        authenticator
                .getChallenge(request)
                .onFailure(ProviderOutage::caused)
                .transform(Callers::providerAway)
                .subscribe()
                .with(
                        challenge -> {
                            if (challenge != null && challenge.status == FOUND) {
                                challenge.getHeaders().forEach(request.response()::putHeader);
                                request.response().setStatusCode(FOUND).end();
                            } else {
                                ProblemWriter.write(
                                        request, UNAUTHORIZED, "Open this address in a browser to sign in.");
                            }
                        },
                        failure -> ProblemWriter.write(request, failure));
    }

    /** The code is exchanged while the caller is identified, which ends in a redirect. */
    private void callback(RoutingContext request) {
        callers.identify(request)
                .subscribe()
                .with(
                        caller -> {
                            if (caller.isPresent()) {
                                redirect(request, SEE_OTHER, "/");
                            } else {
                                ProblemWriter.write(
                                        request,
                                        UNAUTHORIZED,
                                        "The sign-in was not completed. Start again at /auth/login.");
                            }
                        },
                        failure -> answer(request, failure));
    }

    private void session(RoutingContext request) {
        callers.identify(request)
                .subscribe()
                .with(caller -> view(request, caller.map(SessionView::of).orElse(SessionView.NOBODY)), failure -> {
                    if (isUnauthorized(failure)) {
                        view(request, SessionView.NOBODY);
                    } else {
                        answer(request, failure);
                    }
                });
    }

    /** Ends the session here; the redirect of the extension then ends the one at the provider. */
    private void logout(RoutingContext request) {
        if (request.request().getHeader("Origin") != null && !origins.isOwn(request.request())) {
            ProblemWriter.write(request, CSRF, "Only our own pages may sign out.");
            return;
        }
        callers.identify(request).subscribe().with(nobody -> redirect(request, SEE_OTHER, "/"), failure -> {
            if (isUnauthorized(failure)) {
                redirect(request, SEE_OTHER, "/");
            } else {
                answer(request, failure);
            }
        });
    }

    /** Where the provider sends the browser after log-out; takes its parameters out of the address. */
    private static void signedOut(RoutingContext request) {
        request.response().removeCookies("q_post_logout");
        redirect(request, SEE_OTHER, "/");
    }

    private static void answer(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException redirect) {
            redirect(request, SEE_OTHER, redirect.getRedirectUri());
        } else {
            ProblemWriter.write(request, failure);
        }
    }

    private static void view(RoutingContext request, SessionView view) {
        request.response().putHeader("Content-Type", "application/json").end(Json.encodeToBuffer(view));
    }

    private static void redirect(RoutingContext request, int status, String target) {
        request.response().setStatusCode(status).putHeader("Location", target).end();
    }

    private static boolean isUnauthorized(Throwable failure) {
        return failure instanceof ProblemException refused && refused.problem() == UNAUTHORIZED;
    }
}
