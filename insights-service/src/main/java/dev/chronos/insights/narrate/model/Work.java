package dev.chronos.insights.narrate.model;

import dev.chronos.insights.narrate.Assignment;
import dev.chronos.insights.narrate.Candidate;
import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.LlmConfig;
import dev.chronos.insights.narrate.Narration;
import dev.chronos.insights.narrate.Narration.Told;
import dev.chronos.insights.narrate.Provenance;
import dev.chronos.insights.narrate.Slot;
import dev.chronos.insights.narrate.prompt.Prompt;
import dev.chronos.insights.narrate.verify.Answer;
import dev.chronos.insights.narrate.verify.Verdict;
import dev.chronos.insights.narrate.verify.Verifier;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One assignment on its way, and what it has cost so far. */
final class Work {
    private final Assignment assignment;
    private final LlmConfig config;
    private final Deadline deadline;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger inputTokens = new AtomicInteger();
    private final AtomicInteger outputTokens = new AtomicInteger();
    private volatile @Nullable Prompt prompt;
    private volatile @Nullable Verifier judge;

    Work(Assignment assignment, LlmConfig config) {
        this.assignment = assignment;
        this.config = config;
        deadline = Deadline.in(config.deadline());
    }

    Work about(Prompt asked, Verifier verifier) {
        prompt = asked;
        judge = verifier;
        return this;
    }

    Assignment assignment() {
        return assignment;
    }

    Deadline deadline() {
        return deadline;
    }

    Prompt prompt() {
        return Objects.requireNonNull(prompt);
    }

    String hash() {
        return prompt().hash(config.model().orElse(""));
    }

    /** For texts in the user's language, with the user's own words only in slots; null for a language it does not know. */
    @Nullable Verifier verifier() {
        var owned = new HashSet<>(assignment.names());
        assignment.titles().forEach(title -> owned.add(title.text()));
        assignment.candidates().stream()
                .flatMap(candidate -> candidate.slots().stream())
                .filter(Slot::isText)
                .forEach(slot -> owned.add(slot.rendering()));
        return Verifier.of(assignment.locale(), owned);
    }

    Verdict judge(@Nullable String text) {
        var answer = text == null ? null : Answer.read(text);
        return Objects.requireNonNull(judge).verify(answer, prompt().offered());
    }

    void attempt() {
        attempts.incrementAndGet();
    }

    void cost(ModelClient.Reply reply) {
        inputTokens.addAndGet(reply.inputTokens());
        outputTokens.addAndGet(reply.outputTokens());
    }

    /** The texts that may be shown, by the ids of the assignment. */
    Narration told(Verdict verdict) {
        var offered = prompt().offered();
        var told = new HashMap<String, Told>();
        var refused = new HashMap<String, FallbackReason>();
        verdict.told().forEach((letter, text) -> told.put(id(offered, letter), text));
        verdict.refused().forEach((letter, reason) -> refused.put(id(offered, letter), reason));
        return new Narration(told, refused, verdict.summary(), provenance(Provenance.Source.LLM, null));
    }

    Narration none(FallbackReason reason) {
        return Narration.none(provenance(Provenance.Source.DETERMINISTIC, reason));
    }

    private static String id(Map<String, Candidate> offered, String letter) {
        return Objects.requireNonNull(offered.get(letter)).id();
    }

    private Provenance provenance(Provenance.Source source, @Nullable FallbackReason reason) {
        return new Provenance(
                source,
                config.isOn() ? URI.create(config.baseUrl().orElse("")).getHost() : null,
                config.isOn() ? config.model().orElse(null) : null,
                Prompt.VERSION,
                prompt == null ? null : hash(),
                inputTokens.get(),
                outputTokens.get(),
                deadline.spent().toMillis(),
                attempts.get(),
                reason,
                Verifier.VERSION);
    }
}
