package dev.chronos.insights.platform.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/** Not ready until the migration that this service needs has been applied. The service itself never migrates. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements AsyncHealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String NEWEST =
            "select max(\"version\") as \"version\" from \"chronos_schema_history\" where \"success\"";

    private final Pool database;
    private final String needed;

    SchemaReadiness(Pool database, @ConfigProperty(name = "chronos.schema.version") String needed) {
        this.database = database;
        this.needed = needed;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return database.query(NEWEST)
                .execute()
                .map(rows -> rows.iterator().next().getString("version"))
                .map(this::compare)
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(this::unreadable);
    }

    private HealthCheckResponse compare(@Nullable String found) {
        // Versions are written with the same number of digits, so they compare as text.
        var enough = found != null && found.compareTo(needed) >= 0;
        return HealthCheckResponse.named("schema")
                .withData("needed", needed)
                .withData("found", found == null ? "none" : found)
                .status(enough)
                .build();
    }

    private HealthCheckResponse unreadable(Throwable cause) {
        return HealthCheckResponse.named("schema")
                .withData("needed", needed)
                .withData(
                        "problem",
                        "the schema version cannot be read; has the migration job run? ("
                                + cause.getClass().getSimpleName() + ")")
                .down()
                .build();
    }
}
