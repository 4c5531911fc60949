package dev.chronos.sharing.subscription.fetch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How outside calendars are fetched. */
@ConfigMapping(prefix = "chronos.subscriptions")
public interface FetchConfig {
    /** Whether addresses without encryption may be subscribed to. Default no: on the way anybody could change the answer. */
    @WithDefault("false")
    boolean allowHttp();

    /** Ports that may be asked. Default those of the web: others lead to what is no web server. */
    @WithDefault("80,443")
    Set<Integer> ports();

    /** Networks that are never asked, as {@code 198.51.100.0/24}, beside all that are not public: an operator's own public ones. */
    Optional<List<String>> forbiddenNetworks();

    /** PEM file of the authorities to be trusted in place of the Java runtime's. Default none. */
    Optional<Path> authorities();

    /** Addresses of a test's own servers, to which no rule of addresses and ports applies. Production does not start with it. */
    Optional<List<String>> exemptAddresses();

    /** How often instances look for what is due. */
    @WithDefault("30s")
    Duration every();

    /** How long one instance may take over a claimed feed before another one tries. Longer than a fetch and its writing. */
    @WithDefault("90s")
    Duration lease();

    /** Time between two fetches of a feed that does not name one itself, give or take a tenth. */
    @WithDefault("1h")
    Duration interval();

    /** Time before the second try of a feed that fails; it doubles with each, up to a day. */
    @WithDefault("5m")
    Duration retryAfter();
}
