package dev.chronos.insights.narrate.verify;

import dev.chronos.insights.narrate.FallbackReason;
import dev.chronos.insights.narrate.Narration.Told;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of an answer.
 *
 * @param told by the id under which a candidate was offered, slots filled
 * @param refused likewise, why not
 * @param summary null when there is none to show
 * @param whole why nothing of the answer can be trusted, or null
 */
public record Verdict(
        Map<String, Told> told,
        Map<String, FallbackReason> refused,
        @Nullable String summary,
        @Nullable FallbackReason whole) {

    static Verdict refusedWhole(FallbackReason reason) {
        return new Verdict(Map.of(), Map.of(), null, reason);
    }

    /** Why nothing can be shown; null when something can. */
    public @Nullable FallbackReason reason() {
        if (whole != null || !told.isEmpty()) {
            return whole;
        }
        return refused.values().stream().findFirst().orElse(FallbackReason.WRONG_SCHEMA);
    }
}
