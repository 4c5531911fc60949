package dev.chronos.insights;

import dev.chronos.insights.prose.Prose;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gets every language ready before the first request: to load and parse it takes longer than an event loop may be kept. */
@ApplicationScoped
class WordsAtStart {
    void warm(@Observes StartupEvent started) {
        Prose.warm();
    }
}
