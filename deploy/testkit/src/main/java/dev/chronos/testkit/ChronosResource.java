package dev.chronos.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives a {@code @QuarkusTest} a real Redis, tokens that it accepts and, with the argument {@code role}, a real PostgreSQL
 * in which it logs in as that service's role:
 *
 * <pre>{@code @QuarkusTestResource(value = ChronosResource.class, initArgs = @ResourceArg(name = "role", value = "chronos_sharing"))}</pre>
 */
public final class ChronosResource implements QuarkusTestResourceLifecycleManager {
    private @Nullable String role;

    @Override
    public void init(Map<String, String> arguments) {
        role = arguments.get("role");
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<>(Tokens.serviceConfig());
        config.put("quarkus.redis.hosts", Redis.url());
        if (role != null) {
            var database = Postgres.database();
            config.put("quarkus.datasource.reactive.url", database.toString());
            config.put("quarkus.datasource.username", role);
            config.put("quarkus.datasource.password", Postgres.ROLE_PASSWORD);
        }
        return config;
    }

    @Override
    public void stop() {
        // The servers live as long as the JVM: the next test class uses them again.
    }
}
