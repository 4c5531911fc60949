package dev.chronos.insights.heuristic;

import org.jspecify.annotations.Nullable;

/**
 * A finding with its worth.
 *
 * @param pAdjusted least false discovery rate at which it is kept; null for a plain fact
 */
public record Ranked(Finding finding, Score score, @Nullable Double pAdjusted) {

    /** How sure it is: the data's coverage for a fact, 1 - p for a tested rule. */
    public double confidence() {
        return pAdjusted == null ? finding.confidence() : 1 - pAdjusted;
    }

    /** How much it matters. */
    public Impact impact() {
        return Impact.of(finding.type(), score);
    }
}
