package dev.chronos.insights;

import dev.chronos.insights.prose.Prose;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gets every language ready beside the start, which does not wait for it: to load and parse them takes longer than an event
 * loop may be kept, and than a start should take.
 */
@ApplicationScoped
class WordsAtStart {
    void warm(@Observes StartupEvent started) {
        Infrastructure.getDefaultWorkerPool().execute(Prose::warm);
    }
}
