package dev.chronos.insights.heuristic.rule.planning;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.MeetingChain;
import dev.chronos.insights.timeline.Occurrence;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** r20: three runs of back-to-back meetings of more than two hours, in two of the last three weeks. */
public final class NoBuffer implements InsightRule.OfFacts {
    private static final double LONG_RUN_MINUTES = 120;
    private static final int MANY_RUNS = 3;
    private static final int OF_WEEKS = 3;
    private static final int IN_WEEKS = 2;
    private static final int MOST_ACTIONS = 3;

    @Override
    public Card card() {
        return new Card(
                "r20",
                InsightType.SUGGESTION,
                "meetings run into each other for hours",
                "3 runs of more than 2 hours, in 2 of 3 weeks",
                "fact",
                "the last 3 weeks");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var least = evidence.isShowing("r20|buffer") ? 0.8 * LONG_RUN_MINUTES : LONG_RUN_MINUTES;
        var runs = runs(evidence.current(), least);
        var weeks = evidence.latest(OF_WEEKS).stream()
                .filter(week -> runs(week, least).size() >= MANY_RUNS)
                .count();
        if (runs.size() < MANY_RUNS || weeks < IN_WEEKS) {
            return List.of();
        }
        var longest = runs.stream()
                .max(Comparator.comparingDouble(run -> run.span().minutes()))
                .orElseThrow();
        return List.of(Finding.of("r20", "buffer", InsightType.SUGGESTION, "meetings")
                .detail("meetings", longest.meetings())
                .effect(longest.span().minutes() / 240, Score.over(runs.size(), MANY_RUNS - 1, 2 * MANY_RUNS))
                .confidence(evidence.current().timeline().coverage())
                .facts(
                        Fact.of("f1", "longRuns", runs.size(), "count", runs.size()),
                        Fact.of("f2", "longestChainMinutes", longest.span().minutes(), "min", longest.meetings()))
                .actions(actions(evidence.ahead().timeline().meetings()))
                .build());
    }

    private static List<MeetingChain> runs(Measured week, double least) {
        return MeetingChain.of(week.timeline().meetings()).stream()
                .filter(run -> run.meetings() > 1 && run.span().minutes() > least)
                .toList();
    }

    private static List<SuggestedAction> actions(List<Occurrence> meetings) {
        return meetings.stream()
                .filter(meeting -> meeting.event().own())
                .limit(MOST_ACTIONS)
                .map(meeting -> SuggestedAction.of(
                                "shorten-" + meeting.event().id() + "-"
                                        + meeting.span().start(),
                                "SHORTEN_EVENT",
                                Map.of(
                                        "eventId",
                                        meeting.event().id(),
                                        "minutes",
                                        meeting.span().minutes() > 45 ? 10 : 5),
                                meeting.span().minutes() > 45 ? 10 : 5)
                        .detail("event", new Title(meeting.event().title())))
                .toList();
    }
}
