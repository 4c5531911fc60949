package dev.chronos.insights.narrate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from; stands in {@code data.provenance}.
 *
 * @param provider host of the endpoint, null when none is configured
 * @param model as it is asked for, null when none is configured
 * @param promptVersion moves with the wording of the prompt
 * @param promptHash SHA-256 of what was sent, so that two answers to one prompt can be told; null when nothing was to send
 * @param inputTokens as the provider counted them; 0 for a kept answer
 * @param outputTokens likewise
 * @param latencyMs milliseconds from the request for text to the text
 * @param attempts calls of the model; 0 for a kept answer or a call that was not made
 * @param fallbackReason null for a text of the model's
 * @param verifierVersion moves with the rules of the verifier
 */
public record Provenance(
        Source source,
        @Nullable String provider,
        @Nullable String model,
        String promptVersion,
        @Nullable String promptHash,
        int inputTokens,
        int outputTokens,
        long latencyMs,
        int attempts,
        @Nullable FallbackReason fallbackReason,
        String verifierVersion) {

    /** Who wrote it. */
    public enum Source {
        /** The model, around slots that the service filled. */
        LLM,
        /** The templates. */
        DETERMINISTIC
    }

    /** The same answer, of which another text is not the model's. */
    public Provenance because(FallbackReason reason) {
        return new Provenance(
                Source.DETERMINISTIC,
                provider,
                model,
                promptVersion,
                promptHash,
                inputTokens,
                outputTokens,
                latencyMs,
                attempts,
                reason,
                verifierVersion);
    }

    /** As it stands in the row, in a fixed order; what is null is left out. */
    public Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("source", source.name());
        put(map, "provider", provider);
        put(map, "model", model);
        map.put("promptVersion", promptVersion);
        put(map, "promptHash", promptHash);
        map.put("inputTokens", inputTokens);
        map.put("outputTokens", outputTokens);
        map.put("latencyMs", latencyMs);
        map.put("attempts", attempts);
        put(map, "fallbackReason", fallbackReason == null ? null : fallbackReason.name());
        map.put("verifierVersion", verifierVersion);
        return map;
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }
}
