package dev.chronos.insights.heuristic;

import dev.chronos.insights.prose.Message;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user could do about a finding. Made by code from rows that the user may edit, never by a model.
 *
 * @param id unique within the finding
 * @param label what it says; the key follows from the kind
 * @param params what the action is about: ids, instants, zone
 * @param estimatedGainMinutes what it would give back
 * @param factIds the facts it rests on
 * @param requiresConfirmation always true: nothing happens by itself
 */
public record SuggestedAction(
        String id,
        String kind,
        Message label,
        Map<String, Object> params,
        long estimatedGainMinutes,
        List<String> factIds,
        boolean requiresConfirmation,
        @Nullable String expiresAt) {

    /** Rests on the first fact of its finding, and is of use as long as that. */
    public static SuggestedAction of(String id, String kind, Map<String, Object> params, double gainMinutes) {
        return new SuggestedAction(
                id, kind, Message.of("action." + kind), params, Math.round(gainMinutes), List.of("f1"), true, null);
    }

    /** Another label of the same kind. */
    public SuggestedAction variant(String variant) {
        return new SuggestedAction(
                id,
                kind,
                new Message("action." + kind + "." + variant, label.arguments()),
                params,
                estimatedGainMinutes,
                factIds,
                requiresConfirmation,
                expiresAt);
    }

    /** Something that the label names. */
    public SuggestedAction detail(String name, Object value) {
        return new SuggestedAction(
                id,
                kind,
                label.with(name, value),
                params,
                estimatedGainMinutes,
                factIds,
                requiresConfirmation,
                expiresAt);
    }

    /** The same resting only on facts that there are. */
    SuggestedAction among(List<Fact> facts) {
        var known = facts.stream().map(Fact::id).filter(factIds::contains).toList();
        return new SuggestedAction(
                id, kind, label, params, estimatedGainMinutes, known, requiresConfirmation, expiresAt);
    }

    /** Of use until then. */
    public SuggestedAction until(Instant expiry) {
        return new SuggestedAction(
                id, kind, label, params, estimatedGainMinutes, factIds, requiresConfirmation, expiry.toString());
    }
}
