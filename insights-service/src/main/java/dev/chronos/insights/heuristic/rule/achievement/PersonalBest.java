package dev.chronos.insights.heuristic.rule.achievement;

import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import java.util.List;

/** r22: more focus time than in any earlier week; needs eight weeks, and a tie is no record. */
public final class PersonalBest implements InsightRule.OfFacts {
    private static final int ENOUGH_WEEKS = 8;
    private static final double LEAST_MINUTES = 60;

    @Override
    public Card card() {
        return new Card(
                "r22",
                InsightType.ACHIEVEMENT,
                "a record: most focus time, or most tasks done on time",
                "8 weeks with data; a tie is no record",
                "fact",
                "the week against up to 13 before it");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var weeks = evidence.history().stream().filter(Measured::hasData).toList();
        var best = weeks.stream()
                .mapToDouble(week -> week.amount(FOCUS_MINUTES))
                .max()
                .orElse(0);
        var value = evidence.current().amount(FOCUS_MINUTES);
        if (weeks.size() < ENOUGH_WEEKS || best <= 0 || value <= best || value < LEAST_MINUTES) {
            return List.of();
        }
        return List.of(Finding.of("r22", "focus", InsightType.ACHIEVEMENT, "focus")
                .goodNews()
                .detail("weeks", weeks.size())
                .effect((value - best) / best / 0.25, 1)
                .facts(
                        Fact.of(
                                        "f1",
                                        FOCUS_MINUTES,
                                        evidence.current().metrics().get(FOCUS_MINUTES))
                                .going(1),
                        Fact.of("f2", "bestBefore", best, "min", weeks.size()))
                .build());
    }
}
