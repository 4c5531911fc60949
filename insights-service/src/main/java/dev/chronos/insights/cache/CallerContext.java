package dev.chronos.insights.cache;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;

/** Brings work back to where it was asked for: a Hibernate session lives on the request's Vert.x context. */
final class CallerContext {
    private CallerContext() {}

    /** The same work, going on in the caller's own context wherever it ended. */
    static <T> Uni<T> keep(Uni<T> work) {
        return Uni.createFrom().deferred(() -> {
            var home = Vertx.currentContext();
            return home == null
                    ? work
                    : work.emitOn(next -> {
                        if (Vertx.currentContext() == home) {
                            next.run();
                        } else {
                            home.runOnContext(ignored -> next.run());
                        }
                    });
        });
    }
}
