package dev.chronos.presence.access;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.quarkus.oidc.common.runtime.config.OidcClientCommonConfig.Credentials.Secret;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * The client-credentials token for {@code /internal/**}, renewed shortly before its end. The client is made at the first
 * use, so that the service starts, and serves sockets that are open, while the provider is away.
 */
@ApplicationScoped
class ServiceToken {
    private final OidcClients clients;
    private final InternalIdentity identity;
    private final TokensHelper tokens = new TokensHelper();
    private volatile @Nullable OidcClient client;

    ServiceToken(OidcClients clients, InternalIdentity identity) {
        this.clients = clients;
        this.identity = identity;
    }

    /** The value of the Authorization header. */
    Uni<String> authorization() {
        return client().chain(tokens::getTokens).map(granted -> "Bearer " + granted.getAccessToken());
    }

    private Uni<OidcClient> client() {
        var made = client;
        if (made != null) {
            return Uni.createFrom().item(made);
        }
        var config = new OidcClientConfigBuilder()
                .id("internal")
                .authServerUrl(identity.issuer())
                .clientId(identity.clientId())
                .credentials()
                .clientSecret(identity.clientSecret(), Secret.Method.POST)
                .end()
                .build();
        return clients.newClient(config).invoke(fresh -> client = fresh);
    }
}
