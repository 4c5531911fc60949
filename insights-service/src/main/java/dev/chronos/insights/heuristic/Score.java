package dev.chronos.insights.heuristic;

/**
 * What a finding is worth: a product, so that noise never gets through on impact alone. All parts from 0 to 1.
 *
 * @param impact size of the effect against a fixed scale of the rule
 * @param significance how far over the limit, or how unlikely by chance
 * @param novelty 1 when not shown lately, 0 when dismissed twice
 * @param actionability 1 with an action to take, 0.5 with advice, 0 with neither
 */
public record Score(double impact, double significance, double novelty, double actionability) {

    /** From 0 to 1. */
    public double total() {
        return impact * significance * (0.5 + 0.25 * novelty + 0.25 * actionability);
    }

    /** The value within 0 and 1. */
    public static double clamp(double value) {
        return Double.isFinite(value) ? Math.max(0, Math.min(1, value)) : 0;
    }

    /** Where a value stands between the limit at which a rule speaks and the one at which it is in no doubt. */
    public static double over(double value, double enter, double full) {
        return clamp((value - enter) / (full - enter));
    }
}
