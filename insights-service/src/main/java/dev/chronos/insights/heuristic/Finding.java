package dev.chronos.insights.heuristic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before it is compared with other findings.
 *
 * @param rule the rule's id
 * @param subject what it is about within the rule, so that two findings of a rule stay two
 * @param category a word for grouping
 * @param good true for good news
 * @param impact size of the effect, 0 to 1
 * @param significance how far over the limit, 0 to 1; for a tested rule 1 until the family is adjusted
 * @param test the statistical test behind it, null for a plain fact
 * @param actionability 1 with an action, 0.5 with advice, 0 with neither
 * @param confidence share of the data that could be used
 * @param validTo when it stops being of use; null for the usual week
 */
public record Finding(
        String rule,
        String subject,
        InsightType type,
        String category,
        boolean good,
        String title,
        String content,
        double impact,
        double significance,
        @Nullable Test test,
        double actionability,
        double confidence,
        List<Fact> facts,
        List<SuggestedAction> actions,
        @Nullable Instant validTo) {

    /**
     * A test against chance.
     *
     * @param name what was tested
     * @param p chance of such a value without any change
     * @param n observations behind it
     */
    public record Test(String name, double p, int n) {}

    /** The same fact about the same thing in any week. */
    public String dedupKey() {
        return rule + "|" + subject;
    }

    /** Starts a finding of a rule. */
    static Builder of(String rule, String subject, InsightType type, String category) {
        return new Builder(rule, subject, type, category);
    }

    /** Collects the parts; whatever is not said is a plain fact of full significance without an action. */
    static final class Builder {
        private final String rule;
        private final String subject;
        private final InsightType type;
        private final String category;
        private boolean good;
        private String title = "";
        private String content = "";
        private double impact;
        private double significance = 1;
        private @Nullable Test test;
        private double actionability;
        private double confidence = 1;
        private List<Fact> facts = List.of();
        private List<SuggestedAction> actions = List.of();
        private @Nullable Instant validTo;

        private Builder(String rule, String subject, InsightType type, String category) {
            this.rule = rule;
            this.subject = subject;
            this.type = type;
            this.category = category;
        }

        Builder goodNews() {
            good = true;
            return this;
        }

        Builder text(String newTitle, String newContent) {
            title = newTitle;
            content = newContent;
            return this;
        }

        Builder effect(double newImpact, double newSignificance) {
            impact = Score.clamp(newImpact);
            significance = Score.clamp(newSignificance);
            return this;
        }

        Builder tested(Test newTest) {
            test = newTest;
            return this;
        }

        Builder facts(Fact... newFacts) {
            facts = List.of(newFacts);
            return this;
        }

        /** Something to do; without any entry it is only advice. */
        Builder actions(List<SuggestedAction> newActions) {
            actions = List.copyOf(newActions);
            actionability = newActions.isEmpty() ? 0.5 : 1;
            return this;
        }

        Builder confidence(double newConfidence) {
            confidence = newConfidence;
            return this;
        }

        Builder until(Instant newValidTo) {
            validTo = newValidTo;
            return this;
        }

        Finding build() {
            return new Finding(
                    rule,
                    subject,
                    type,
                    category,
                    good,
                    title,
                    content,
                    impact,
                    significance,
                    test,
                    actionability,
                    confidence,
                    facts,
                    actions,
                    validTo);
        }
    }
}
