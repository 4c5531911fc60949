package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.http.ModelFailure;
import dev.chronos.insights.narrate.http.TimeLeft;
import dev.chronos.insights.narrate.prompt.AnswerSchema;
import dev.chronos.insights.narrate.prompt.Prompt;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.langchain4j.model.output.FinishReason;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Asks the model. The extension's chat model, not an AI service: the schema differs with each question, tokens are wanted
 * beside the text, and an AI service cannot return a Uni. It blocks, so it is called on a worker thread, of which the guard
 * lets only a few be taken.
 */
@Singleton
final class ModelClient {
    private static final Logger LOG = Logger.getLogger(ModelClient.class);

    private final ChatModel model;
    private final LlmConfig config;
    private final ModelGuard guard;
    private final Vertx vertx;

    ModelClient(ChatModel model, LlmConfig config, ModelGuard guard, Vertx vertx) {
        this.model = model;
        this.config = config;
        this.guard = guard;
        this.vertx = vertx;
    }

    /**
     * What came back.
     *
     * @param inputTokens as the provider counted, or the estimate when it does not say
     */
    record Reply(String text, int inputTokens, int outputTokens) {}

    /**
     * One call; fails with a {@link ModelFailure} only.
     *
     * @param refused why the answer before was not taken, or null
     * @param work whose deadline cuts the call short, and which counts it
     */
    Uni<Reply> ask(Work work, @Nullable FallbackReason refused) {
        var prompt = work.prompt();
        var request = request(prompt, refused);
        return guard.around(() -> vertx.executeBlocking(() -> call(request, work), false));
    }

    private Reply call(ChatRequest request, Work work) {
        var left = work.deadline().left();
        if (left.isNegative() || left.isZero()) {
            throw new ModelFailure(FallbackReason.TIMEOUT);
        }
        var time = left.compareTo(config.callTimeout()) < 0 ? left : config.callTimeout();
        work.attempt();
        return TimeLeft.during(time, () -> reply(request, work.prompt()));
    }

    private Reply reply(ChatRequest request, Prompt prompt) {
        try {
            return read(model.chat(request), prompt);
        } catch (ModelFailure known) {
            throw known;
        } catch (ContentFilteredException refused) {
            throw new ModelFailure(FallbackReason.REFUSED);
        } catch (RuntimeException unreadable) {
            LOG.debugf("no chat completion cause=%s", unreadable.getClass().getName());
            throw new ModelFailure(FallbackReason.GARBAGE);
        }
    }

    private static Reply read(ChatResponse response, Prompt prompt) {
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            throw new ModelFailure(FallbackReason.REFUSED);
        }
        var text = response.aiMessage().text();
        if (text == null || text.isBlank()) {
            throw new ModelFailure(FallbackReason.GARBAGE);
        }
        var usage = response.tokenUsage();
        return new Reply(
                text,
                count(usage == null ? null : usage.inputTokenCount(), prompt.estimatedTokens()),
                count(usage == null ? null : usage.outputTokenCount(), text.length() / 3));
    }

    private static int count(@Nullable Integer told, int otherwise) {
        return told == null || told < 0 ? otherwise : told;
    }

    private ChatRequest request(Prompt prompt, @Nullable FallbackReason refused) {
        var parameters = OpenAiChatRequestParameters.builder().responseFormat(AnswerSchema.of(prompt.offered()));
        if (config.outputLimit() == LlmConfig.OutputLimit.MAX_TOKENS) {
            parameters.maxOutputTokens(config.outputTokens());
        } else {
            parameters.maxCompletionTokens(config.outputTokens());
        }
        var messages = new ArrayList<ChatMessage>();
        messages.add(SystemMessage.from(prompt.rules()));
        messages.add(UserMessage.from(prompt.facts()));
        if (refused != null) {
            messages.add(SystemMessage.from("An answer broke a rule: " + refused + ". Keep to the rules."));
        }
        return ChatRequest.builder()
                .messages(messages)
                .parameters(parameters.build())
                .build();
    }
}
