package dev.chronos.insights.insight;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Work that is under way is waited for, not begun again. */
final class SingleFlight<T> {
    private final ConcurrentMap<String, Uni<T>> flights = new ConcurrentHashMap<>();

    /** The result of the work under this key, begun now unless it is under way. */
    Uni<T> join(String key, Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            var flight = flights.computeIfAbsent(
                    key,
                    begun -> work.get()
                            .onTermination()
                            .invoke(() -> flights.remove(key))
                            .memoize()
                            .indefinitely());
            var context = Vertx.currentContext();
            // Whoever waits goes on in his own context, not in that of the one who began.
            return context == null ? flight : flight.emitOn(next -> context.runOnContext(ignored -> next.run()));
        });
    }
}
