package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.Narrator;
import dev.chronos.insights.narrate.http.ModelFailure;
import dev.chronos.insights.narrate.prompt.Prompt;
import dev.chronos.insights.narrate.prompt.Topics;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/** Lets the model tell what can be told, and answers in time whatever becomes of it. */
@ApplicationScoped
class ModelNarrator implements Narrator {
    private static final Logger LOG = Logger.getLogger(ModelNarrator.class);

    private final LlmConfig config;
    private final Topics topics;
    private final Conversation conversation;
    private final Fallbacks fallbacks;
    /** By all of the assignment, for its numbers are in the texts. */
    private final ConcurrentMap<Assignment, Uni<Narration>> flights = new ConcurrentHashMap<>();

    ModelNarrator(LlmConfig config, Topics topics, Conversation conversation, Fallbacks fallbacks) {
        this.config = config;
        this.topics = topics;
        this.conversation = conversation;
        this.fallbacks = fallbacks;
    }

    void onStart(@Observes StartupEvent started) {
        config.check();
        if (config.isOn()) {
            LOG.infof("language model on model=%s", config.model().orElse(""));
        }
    }

    @Override
    public Uni<Narration> narrate(Assignment assignment) {
        return Uni.createFrom().deferred(() -> {
            var flight = flights.computeIfAbsent(
                    assignment,
                    begun -> begin(begun)
                            .onTermination()
                            .invoke(() -> flights.remove(begun))
                            .memoize()
                            .indefinitely());
            var context = Vertx.currentContext();
            // Whoever waits goes on in his own context, not on a thread of the one who called the model.
            return context == null ? flight : flight.emitOn(next -> context.runOnContext(ignored -> next.run()));
        });
    }

    private Uni<Narration> begin(Assignment assignment) {
        var work = new Work(assignment, config);
        return tell(work)
                .ifNoItem()
                .after(config.deadline())
                .recoverWithItem(() -> work.none(FallbackReason.TIMEOUT))
                .onFailure()
                .recoverWithItem(cause -> work.none(reason(cause)))
                .invoke(fallbacks::note);
    }

    private Uni<Narration> tell(Work work) {
        if (!config.isOn()) {
            return Uni.createFrom().item(() -> work.none(FallbackReason.OFF));
        }
        var verifier = work.verifier();
        if (verifier == null) {
            return Uni.createFrom().item(() -> work.none(FallbackReason.VERIFIER_LANGUAGE));
        }
        var prompt = Prompt.of(work.assignment(), topics, config);
        return prompt == null
                ? Uni.createFrom().item(() -> work.none(FallbackReason.NOT_TOLD))
                : conversation.hold(work.about(prompt, verifier));
    }

    private static FallbackReason reason(Throwable cause) {
        if (cause instanceof ModelFailure known) {
            return known.reason();
        }
        LOG.error("a narration failed", cause);
        return FallbackReason.UNEXPECTED;
    }
}
