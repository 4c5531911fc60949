package dev.chronos.insights.heuristic.rule.time;

import static dev.chronos.insights.metric.MetricKey.MEETING_NET;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.LevelChange;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Occurrence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** r02: more or fewer meeting hours than in the user's own last eight weeks; needs six of them. */
public final class MeetingLoadChanged implements InsightRule {
    private static final int MOST_ACTIONS = 3;

    @Override
    public Card card() {
        return new Card(
                "r02",
                InsightType.TIME_USAGE,
                "more or fewer meeting hours than usual",
                "6 weeks with data and 30 minutes of difference",
                "t prediction interval",
                "the week against the 8 before it");
    }

    @Override
    public Trial look(Evidence evidence) {
        var change = LevelChange.of(evidence, MEETING_NET);
        if (change == null) {
            return Trial.NONE;
        }
        return change.matters()
                ? Trial.of(change.test().p(), finding(evidence, change))
                : Trial.of(change.test().p());
    }

    private static Finding finding(Evidence evidence, LevelChange change) {
        var more = change.delta() > 0;
        var metric = evidence.current().metrics().get(MEETING_NET);
        return Finding.of("r02", "meetings", InsightType.TIME_USAGE, "meetings")
                .variant(more ? "more" : "less")
                .detail("delta", Amount.minutes(Math.abs(change.delta())))
                .detail("weeks", change.test().n())
                .effect(Math.abs(change.delta()) / 240, 1)
                .tested(change.test())
                .facts(
                        Fact.of("f1", MEETING_NET, metric).going(change.delta()),
                        Fact.of(
                                "f2",
                                "baselineMean",
                                change.mean(),
                                "min",
                                change.test().n()))
                .actions(more ? longest(evidence) : List.of())
                .build();
    }

    private static List<SuggestedAction> longest(Evidence evidence) {
        var zone = evidence.current().range().zone();
        var minutes = new LinkedHashMap<Occurrence, Double>();
        evidence.ahead().timeline().meetings().stream()
                .filter(meeting -> meeting.event().own())
                .sorted(Comparator.comparingDouble(
                                (Occurrence meeting) -> meeting.span().minutes())
                        .reversed())
                .limit(MOST_ACTIONS)
                .forEach(meeting -> minutes.put(meeting, meeting.span().minutes()));
        return minutes.entrySet().stream()
                .map(entry -> SuggestedAction.of(
                                "shorten-" + entry.getKey().event().id(),
                                "DECLINE_OR_SHORTEN",
                                Params.event(entry.getKey()),
                                entry.getValue() / 2)
                        .detail("event", new Title(entry.getKey().event().title()))
                        .detail("start", Params.moment(entry.getKey().span().start(), zone)))
                .toList();
    }
}
