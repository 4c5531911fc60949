package dev.chronos.gateway.login;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Derives from the public address what the OpenID extension must know about TLS that ends in front of the gateway: cookies are
 * Secure, and the provider sends the browser back to {@code https}.
 */
public final class SecureCookies implements ConfigSourceFactory {
    /** Above the defaults of the application's own file, below the environment: an operator has the last word. */
    private static final int ORDINAL = 260;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var publicUrl = context.getValue("chronos.gateway.public-url").getValue();
        var https = String.valueOf(publicUrl != null && publicUrl.startsWith("https:"));
        return List.of(new PropertiesConfigSource(
                Map.of(
                        "quarkus.oidc.authentication.cookie-force-secure", https,
                        "quarkus.oidc.authentication.force-redirect-https-scheme", https),
                "chronos public url",
                ORDINAL));
    }
}
