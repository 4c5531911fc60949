package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.http.ModelFailure;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.faulttolerance.api.RateLimitType;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * Keeps the model's trouble from becoming ours. What is turned away for want of a place or of rate must not count as a call
 * that went well, or a full house of hanging calls would keep the breaker closed: so the breaker is inside. There is no
 * time-out here: it would leave the call running and free its place; the transport's ends the call itself. The places are a
 * semaphore because the library's bulkhead makes at least one call wait.
 */
@Singleton
final class ModelGuard {
    private static final TypeLiteral<Uni<ModelClient.Reply>> REPLY = new TypeLiteral<>() {};

    private final Semaphore places;
    private final Guard rate;
    private final Guard breaker;

    ModelGuard(LlmConfig config) {
        places = new Semaphore(config.bulkhead());
        rate = Guard.create()
                .withDescription("language model: rate")
                .withRateLimit()
                .limit(config.instanceCalls())
                .window(config.instanceWindow().toMillis(), ChronoUnit.MILLIS)
                .type(RateLimitType.ROLLING)
                .done()
                .build();
        breaker = Guard.create()
                .withDescription("language model: calls")
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breakerCalls())
                .failureRatio(config.breakerRatio())
                .delay(config.breakerOpen().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .when(cause ->
                        !(cause instanceof ModelFailure known) || known.reason().isOutage())
                .name("language-model")
                .done()
                .withRetry()
                .maxRetries(config.connectRetries())
                .delay(config.connectRetryAfter().toMillis(), ChronoUnit.MILLIS)
                .whenException(
                        cause -> cause instanceof ModelFailure known && known.reason() == FallbackReason.UNREACHABLE)
                .done()
                .build();
    }

    /** Makes the call unless there is a reason not to; fails with a {@link ModelFailure} only. */
    Uni<ModelClient.Reply> around(Supplier<Uni<ModelClient.Reply>> call) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Uni.createFrom().failure(new ModelFailure(FallbackReason.BULKHEAD_FULL));
            }
            return rate.get(() -> breaker.get(call, REPLY), REPLY)
                    .onTermination()
                    .invoke(places::release)
                    .onFailure()
                    .transform(cause -> new ModelFailure(reason(cause)));
        });
    }

    private static FallbackReason reason(Throwable cause) {
        if (cause instanceof ModelFailure known) {
            return known.reason();
        }
        if (cause instanceof CircuitBreakerOpenException) {
            return FallbackReason.BREAKER_OPEN;
        }
        return cause instanceof RateLimitException ? FallbackReason.INSTANCE_RATE : FallbackReason.UNEXPECTED;
    }
}
