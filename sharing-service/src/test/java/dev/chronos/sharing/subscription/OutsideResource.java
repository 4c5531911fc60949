package dev.chronos.sharing.subscription;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Makes two addresses of this machine the outside, and leaves it to the tests when feeds are refreshed. */
public final class OutsideResource implements QuarkusTestResourceLifecycleManager {
    static final String HERE = "127.0.0.1";
    static final String ELSEWHERE = "127.0.0.3";

    @Override
    public Map<String, String> start() {
        return Map.of(
                "chronos.subscriptions.exempt-addresses", HERE + "," + ELSEWHERE,
                "chronos.subscriptions.allow-http", "true",
                "chronos.subscriptions.every", "24h");
    }

    @Override
    public void stop() {
        // Nothing was started.
    }
}
