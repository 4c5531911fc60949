package dev.chronos.insights.cache;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/** Within this instance, work that is under way is waited for, not begun again. */
final class SingleFlight<T> {
    private final ConcurrentMap<String, Uni<T>> flights = new ConcurrentHashMap<>();

    /** The result of the work under this key, begun now unless it is under way. */
    Uni<T> join(String key, Supplier<Uni<T>> work) {
        return CallerContext.keep(Uni.createFrom()
                .deferred(() -> flights.computeIfAbsent(
                        key,
                        begun -> work.get()
                                .onTermination()
                                .invoke(() -> flights.remove(key))
                                .memoize()
                                .indefinitely())));
    }
}
