package dev.chronos.gateway.login;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Access tokens of API clients are judged by the rules of the tenant {@code bearer}, sessions by those of the default. */
@ApplicationScoped
class BearerTenant implements TenantResolver {
    private static final String SCHEME = "Bearer ";

    @Override
    public @Nullable String resolve(RoutingContext request) {
        var authorization = request.request().getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? "bearer"
                : null;
    }
}
