package dev.chronos.insights.heuristic.rule.achievement;

import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.TASKS_ON_TIME;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.metric.MetricKey;
import java.util.List;
import java.util.stream.Stream;

/** r22: more focus time, or more tasks done on time, than in any earlier week; needs eight weeks, and a tie is no record. */
public final class PersonalBest implements InsightRule.OfFacts {
    private static final int ENOUGH_WEEKS = 8;
    private static final double LEAST_MINUTES = 60;
    private static final double LEAST_TASKS = 5;
    private static final double FULL_SHARE = 0.25;

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
        if (weeks.size() < ENOUGH_WEEKS) {
            return List.of();
        }
        return Stream.of(
                        record(evidence, weeks, FOCUS_MINUTES, "focus", LEAST_MINUTES),
                        record(evidence, weeks, TASKS_ON_TIME, "tasks", LEAST_TASKS))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Finding> record(
            Evidence evidence, List<Measured> weeks, MetricKey key, String category, double least) {
        var best = weeks.stream().mapToDouble(week -> week.amount(key)).max().orElse(0);
        var value = evidence.current().amount(key);
        if (best <= 0 || value <= best || value < least) {
            return List.of();
        }
        return List.of(Finding.of("r22", key.json(), InsightType.ACHIEVEMENT, category)
                .goodNews()
                .variant(category)
                .detail("weeks", weeks.size())
                .effect((value - best) / best / FULL_SHARE, 1)
                .facts(
                        Fact.of("f1", key, evidence.current().metrics().get(key))
                                .going(1),
                        Fact.of("f2", "bestBefore", best, key.unit(), weeks.size()))
                .build());
    }
}
