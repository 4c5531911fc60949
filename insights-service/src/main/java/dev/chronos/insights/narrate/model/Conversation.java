package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.budget.AnswerMemory;
import dev.chronos.insights.narrate.budget.Budgets;
import dev.chronos.insights.narrate.budget.Budgets.Grant;
import dev.chronos.insights.narrate.http.ModelFailure;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** A question and its answer: from memory, else from the model, once more when the first answer is refused and time is left. */
@Singleton
final class Conversation {
    private final LlmConfig config;
    private final AnswerMemory memory;
    private final Budgets budgets;
    private final ModelClient model;

    Conversation(LlmConfig config, AnswerMemory memory, Budgets budgets, ModelClient model) {
        this.config = config;
        this.memory = memory;
        this.budgets = budgets;
        this.model = model;
    }

    /** Fails with a {@link ModelFailure} when there is no answer that can be shown. */
    Uni<Narration> hold(Work work) {
        return memory.get(work.hash()).chain(kept -> {
            var verdict = work.judge(kept);
            return verdict.reason() == null ? Uni.createFrom().item(work.told(verdict)) : ask(work, null);
        });
    }

    private Uni<Narration> ask(Work work, @Nullable FallbackReason refused) {
        return call(work, refused).chain(reply -> {
            var verdict = work.judge(reply.text());
            var reason = verdict.reason();
            if (reason == null) {
                return memory.put(work.hash(), reply.text()).replaceWith(work.told(verdict));
            }
            return mayAskAgain(work, refused)
                    ? ask(work, reason).onFailure().transform(none -> new ModelFailure(reason))
                    : Uni.createFrom().failure(new ModelFailure(reason));
        });
    }

    private boolean mayAskAgain(Work work, @Nullable FallbackReason refused) {
        return refused == null && work.deadline().left().compareTo(config.repromptNeeds()) >= 0;
    }

    private Uni<ModelClient.Reply> call(Work work, @Nullable FallbackReason refused) {
        var prompt = work.prompt();
        return budgets.take(work.assignment().userId(), prompt.estimatedTokens() + config.outputTokens())
                .invoke(Conversation::orFail)
                .chain(grant -> model.ask(work, refused)
                        .invoke(work::cost)
                        .call(reply -> budgets.settle(grant, reply.inputTokens() + reply.outputTokens(), true))
                        .onFailure(ModelFailure.class)
                        .call(cause -> settle(grant, ((ModelFailure) cause).reason())));
    }

    private static void orFail(Grant grant) {
        var refusal = grant.refusal();
        if (refusal != null) {
            throw new ModelFailure(refusal);
        }
    }

    /** A call whose answer was lost may have cost all that was taken; one that was turned away has cost nothing. */
    private Uni<Void> settle(Grant grant, FallbackReason reason) {
        return switch (reason) {
            case BREAKER_OPEN, BULKHEAD_FULL, INSTANCE_RATE, UNREACHABLE -> budgets.settle(grant, 0, false);
            case RATE_LIMITED, UNAUTHORIZED, REQUEST_REFUSED, SERVER_ERROR -> budgets.settle(grant, 0, true);
            default -> budgets.settle(grant, grant.tokens(), true);
        };
    }
}
