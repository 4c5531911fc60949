package dev.chronos.insights.heuristic.rule.warning;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.timeline.LocalDay;
import dev.chronos.insights.timeline.MeetingChain;
import dev.chronos.insights.timeline.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** r28: three hours of meetings without a break, on two or more days. */
public final class NoBreak implements InsightRule.OfFacts {
    private static final double LIMIT_MINUTES = 180;
    private static final int ENOUGH_DAYS = 2;

    @Override
    public Card card() {
        return new Card(
                "r28",
                InsightType.WARNING,
                "hours of meetings without a break",
                "runs of 3 hours on 2 days",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var timeline = evidence.current().timeline();
        var limit = evidence.isShowing("r28|breaks") ? 0.8 * LIMIT_MINUTES : LIMIT_MINUTES;
        var days = longRuns(timeline, limit);
        if (days.size() < ENOUGH_DAYS) {
            return List.of();
        }
        var worst = days.entrySet().stream()
                .max(Comparator.comparingDouble(day -> day.getValue().span().minutes()))
                .orElseThrow();
        var minutes = worst.getValue().span().minutes();
        return List.of(Finding.of("r28", "breaks", InsightType.WARNING, "meetings")
                .detail("limit", Amount.minutes(limit))
                .detail("day", worst.getKey().date())
                .effect(minutes / 360, Score.over(minutes, limit - 60, 300))
                .confidence(timeline.coverage())
                .facts(
                        Fact.of("f1", "daysWithoutBreak", days.size(), "d", days.size()),
                        Fact.of(
                                "f2",
                                "longestChainMinutes",
                                minutes,
                                "min",
                                worst.getValue().meetings()))
                .actions(List.of(SuggestedAction.of("add-buffer", "ADD_BUFFER", Map.of("minutes", 10), 10)))
                .build());
    }

    private static Map<LocalDay, MeetingChain> longRuns(Timeline timeline, double limit) {
        var days = new TreeMap<LocalDay, MeetingChain>(Comparator.comparing(LocalDay::date));
        for (var run : MeetingChain.of(timeline.meetings())) {
            if (run.span().minutes() >= limit) {
                timeline.days().stream()
                        .filter(day -> day.span().start() <= run.span().start()
                                && run.span().start() < day.span().end())
                        .forEach(day -> days.merge(day, run, NoBreak::longer));
            }
        }
        return days;
    }

    private static MeetingChain longer(MeetingChain a, MeetingChain b) {
        return b.span().minutes() > a.span().minutes() ? b : a;
    }
}
