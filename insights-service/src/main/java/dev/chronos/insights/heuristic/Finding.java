package dev.chronos.insights.heuristic;

import dev.chronos.insights.prose.Message;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before it is compared with other findings.
 *
 * @param rule the rule's id
 * @param subject what it is about within the rule, so that two findings of a rule stay two
 * @param category a word for grouping
 * @param good true for good news
 * @param variant which of the rule's messages says it; empty for the only one
 * @param details what the messages name beside the facts
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
        String variant,
        Map<String, Object> details,
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

    /** What stands above it. */
    public Message title() {
        return message("title");
    }

    /** What it says. */
    public Message content() {
        return message("content");
    }

    private Message message(String part) {
        var arguments = new HashMap<>(details);
        facts.forEach(fact -> arguments.put(fact.id(), fact));
        return new Message(rule + (variant.isEmpty() ? "." : "." + variant + ".") + part, arguments);
    }

    /** Starts a finding of a rule. */
    public static Builder of(String rule, String subject, InsightType type, String category) {
        return new Builder(rule, subject, type, category);
    }

    /** Collects the parts; whatever is not said is a plain fact of full significance without an action. */
    public static final class Builder {
        private final String rule;
        private final String subject;
        private final InsightType type;
        private final String category;
        private boolean good;
        private String variant = "";
        private final Map<String, Object> details = new HashMap<>();
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

        public Builder goodNews() {
            good = true;
            return this;
        }

        /** Which of the rule's messages to say; a rule with one message needs none. */
        public Builder variant(String newVariant) {
            variant = newVariant;
            return this;
        }

        /** Something that the messages name; see {@link Message} for what it may be. */
        public Builder detail(String name, Object value) {
            details.put(name, value);
            return this;
        }

        public Builder effect(double newImpact, double newSignificance) {
            impact = Score.clamp(newImpact);
            significance = Score.clamp(newSignificance);
            return this;
        }

        public Builder tested(Test newTest) {
            test = newTest;
            return this;
        }

        public Builder facts(Fact... newFacts) {
            facts = List.of(newFacts);
            return this;
        }

        /** Something to do; without any entry it is only advice. */
        public Builder actions(List<SuggestedAction> newActions) {
            actions = List.copyOf(newActions);
            actionability = newActions.isEmpty() ? 0.5 : 1;
            return this;
        }

        public Builder confidence(double newConfidence) {
            confidence = newConfidence;
            return this;
        }

        public Builder until(Instant newValidTo) {
            validTo = newValidTo;
            return this;
        }

        public Finding build() {
            return new Finding(
                    rule,
                    subject,
                    type,
                    category,
                    good,
                    variant,
                    Map.copyOf(details),
                    impact,
                    significance,
                    test,
                    actionability,
                    confidence,
                    facts,
                    actions.stream().map(action -> action.among(facts)).toList(),
                    validTo);
        }
    }
}
