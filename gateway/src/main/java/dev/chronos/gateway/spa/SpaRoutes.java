package dev.chronos.gateway.spa;

import static dev.chronos.gateway.platform.problem.ProblemType.METHOD_NOT_ALLOWED;
import static dev.chronos.gateway.platform.problem.ProblemType.NOT_FOUND;

import dev.chronos.gateway.edge.ProblemWriter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;

/** Serves the application's page for every path that is its own, and says how long a browser may keep what it got. */
@Singleton
final class SpaRoutes {
    /** Paths that are never a page: an unknown one is a 404 for a program, not an application that fails to start. */
    private static final Set<String> NOT_PAGES =
            Set.of("api", "app", "apps", "auth", "feeds", "public", "internal", "q", "assets");

    private static final int BEFORE_STATIC_FILES = 1_000;
    private static final int AFTER_STATIC_FILES = 15_000;

    void routes(@Observes Router router) {
        router.route().order(BEFORE_STATIC_FILES).handler(SpaRoutes::setCacheTime);
        router.route().order(AFTER_STATIC_FILES).handler(SpaRoutes::page);
    }

    private static void setCacheTime(RoutingContext request) {
        var path = request.request().path();
        if (NOT_PAGES.contains(firstSegment(path)) && !path.startsWith("/assets/")) {
            ProblemWriter.write(request, NOT_FOUND, "There is nothing at this path.");
            return;
        }
        // At the last moment, over what the static file handler says: it lets browsers keep index.html for a day.
        request.addHeadersEndHandler(writing -> {
            if (request.response().getStatusCode() < 400) {
                request.response()
                        .putHeader(
                                "Cache-Control",
                                path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
            }
        });
        request.next();
    }

    private static void page(RoutingContext request) {
        var path = request.request().path();
        var method = request.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            request.response().putHeader("Allow", "GET, HEAD");
            ProblemWriter.write(request, METHOD_NOT_ALLOWED, "Pages can only be read.");
        } else if (path.startsWith("/assets/")
                || path.substring(path.lastIndexOf('/')).contains(".")) {
            ProblemWriter.write(request, NOT_FOUND, "There is no such file.");
        } else {
            request.reroute("/index.html");
        }
    }

    private static String firstSegment(String path) {
        var end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }
}
