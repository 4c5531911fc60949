package dev.chronos.insights.narrate;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of an assignment. A candidate that is not told keeps the text of its template.
 *
 * @param told by candidate id
 * @param refused by candidate id, why a text of the model's was not taken
 * @param summary a sentence over all, null when there is none
 * @param provenance of the whole; see {@link #provenanceOf} for one candidate
 */
public record Narration(
        Map<String, Told> told,
        Map<String, FallbackReason> refused,
        @Nullable String summary,
        Provenance provenance) {

    /** Copies the maps. */
    public Narration {
        told = Map.copyOf(told);
        refused = Map.copyOf(refused);
    }

    /**
     * A verified text with its slots filled. Plain text: whoever shows it escapes it.
     *
     * @param adviceId one of the candidate's, or null
     * @param rank 1 is first, in the model's order
     */
    public record Told(String title, String body, @Nullable String adviceId, int rank) {}

    /** Nothing told, for one reason. */
    public static Narration none(Provenance provenance) {
        return new Narration(Map.of(), Map.of(), null, provenance);
    }

    /** Where the text of this candidate comes from. */
    public Provenance provenanceOf(String candidateId) {
        if (told.containsKey(candidateId) || provenance.source() == Provenance.Source.DETERMINISTIC) {
            return provenance;
        }
        return provenance.because(refused.getOrDefault(candidateId, FallbackReason.NOT_TOLD));
    }
}
