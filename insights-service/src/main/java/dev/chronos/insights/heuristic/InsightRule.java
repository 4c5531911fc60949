package dev.chronos.insights.heuristic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at the evidence for one kind of finding. Pure: the same evidence gives the same findings. */
public interface InsightRule {
    /** What the rule is, for people. */
    Card card();

    /** What it sees. */
    Trial look(Evidence evidence);

    /** A rule without a test: what it says is a plain fact. */
    interface OfFacts extends InsightRule {
        /** What it finds; nothing when there is too little evidence. */
        List<Finding> find(Evidence evidence);

        @Override
        default Trial look(Evidence evidence) {
            return new Trial(null, find(evidence));
        }
    }

    /**
     * One line of the catalogue.
     *
     * @param says what it tells the user
     * @param evidence the least that it needs
     * @param test the statistical test, {@code fact} without one
     * @param window what it looks at
     */
    record Card(String id, InsightType type, String says, String evidence, String test, String window) {}

    /**
     * The outcome of a look.
     *
     * @param p the least p value within the rule, also when nothing was found; null when nothing was tested. Whether a test
     *     is made must not depend on what it would show: all of them together are the family.
     */
    record Trial(@Nullable Double p, List<Finding> found) {
        /** Too little evidence for a test. */
        public static final Trial NONE = new Trial(null, List.of());

        /** A test and what it found. */
        public static Trial of(double p, Finding... found) {
            return new Trial(p, List.of(found));
        }
    }
}
