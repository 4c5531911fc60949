package dev.chronos.insights.heuristic.rule.achievement;

import static dev.chronos.insights.metric.MetricKey.FOCUS_STREAK;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** r23: the range took a streak of focus days past 5, 10, 20 or 50 working days. */
public final class StreakReached implements InsightRule.OfFacts {
    private static final int[] MILESTONES = {50, 20, 10, 5};

    @Override
    public Card card() {
        return new Card(
                "r23",
                InsightType.ACHIEVEMENT,
                "focus on 5, 10, 20 or 50 working days in a row",
                "a streak that passed the mark in the range",
                "fact",
                "up to 400 days");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var streak = (int) current.amount(FOCUS_STREAK);
        var zone = current.range().zone();
        var added = current.measurement().activity().focusStarts().stream()
                .filter(start -> current.range().contains(start))
                .map(start -> LocalDate.ofInstant(start, zone))
                .filter(date -> current.timeline().isWorkingDay(date))
                .distinct()
                .count();
        return IntStream.of(MILESTONES)
                .filter(milestone -> streak >= milestone && streak - added < milestone)
                .limit(1)
                .mapToObj(milestone -> finding(milestone, streak, evidence))
                .toList();
    }

    private static Finding finding(int milestone, int streak, Evidence evidence) {
        return Finding.of("r23", "streak-" + milestone, InsightType.ACHIEVEMENT, "focus")
                .goodNews()
                .detail("milestone", milestone)
                .effect(streak / 20.0, 1)
                .facts(Fact.of("f1", FOCUS_STREAK, evidence.current().metrics().get(FOCUS_STREAK)))
                .build();
    }
}
