package dev.chronos.insights.alarm;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Turns events on when {@code CHRONOS_SENTRY_DSN} is given: the extension wants a switch beside the address. */
public final class SentrySwitch implements ConfigSourceFactory {
    private static final int BELOW_SYSTEM_PROPERTIES = 299;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var dsn = context.getValue("CHRONOS_SENTRY_DSN").getValue();
        if (dsn == null || dsn.isBlank()) {
            return List.of();
        }
        var settings = Map.of("quarkus.log.sentry.enabled", "true", "quarkus.log.sentry.dsn", dsn);
        return List.of(new PropertiesConfigSource(settings, "sentry", BELOW_SYSTEM_PROPERTIES));
    }
}
