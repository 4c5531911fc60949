package dev.chronos.insights.heuristic.rule.time;

import static dev.chronos.insights.metric.MetricKey.DOUBLE_BOOKED;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Layers;
import dev.chronos.insights.timeline.Occurrence;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** r04: more than 30 minutes booked twice. */
public final class DoubleBooked implements InsightRule.OfFacts {
    private static final double LIMIT_MINUTES = 30;
    private static final int MOST_ACTIONS = 5;

    private record Conflict(Occurrence first, Occurrence second) {}

    @Override
    public Card card() {
        return new Card(
                "r04",
                InsightType.TIME_USAGE,
                "time that is booked twice",
                "more than 30 minutes",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var minutes = current.amount(DOUBLE_BOOKED);
        var limit = evidence.isShowing("r04|conflicts") ? 0.8 * LIMIT_MINUTES : LIMIT_MINUTES;
        if (minutes <= limit) {
            return List.of();
        }
        var conflicts = conflicts(current.timeline().busy());
        var first = conflicts.keySet().iterator().next();
        var last = conflicts.values().stream().mapToLong(Span::end).max().orElse(0);
        return List.of(Finding.of("r04", "conflicts", InsightType.TIME_USAGE, "conflicts")
                .detail("first", new Title(first.first().event().title()))
                .detail("second", new Title(first.second().event().title()))
                .detail(
                        "start",
                        Params.moment(
                                first.second().span().start(), current.range().zone()))
                .effect(minutes / 120, Score.over(minutes, limit, 2 * LIMIT_MINUTES))
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", DOUBLE_BOOKED, current.metrics().get(DOUBLE_BOOKED)),
                        Fact.of("f2", "conflicts", conflicts.size(), "count", conflicts.size()))
                .actions(actions(conflicts))
                .until(Instant.ofEpochMilli(last))
                .build());
    }

    /** Pairs that run at the same time, with the time they share; a pair of the latest two for each deeper stack. */
    private static Map<Conflict, Span> conflicts(List<Occurrence> busy) {
        var conflicts = new LinkedHashMap<Conflict, Span>();
        Layers.walk(busy, (stretch, active) -> {
            if (active.size() > 1) {
                var stack = new ArrayList<>(active);
                var pair = new Conflict(stack.get(stack.size() - 2), stack.get(stack.size() - 1));
                conflicts.merge(pair, stretch, (a, b) -> new Span(a.start(), b.end()));
            }
        });
        return conflicts;
    }

    private static List<SuggestedAction> actions(Map<Conflict, Span> conflicts) {
        return conflicts.entrySet().stream()
                .filter(entry -> entry.getKey().first().event().own()
                        || entry.getKey().second().event().own())
                .limit(MOST_ACTIONS)
                .map(entry -> action(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static SuggestedAction action(Conflict conflict, Span shared) {
        var movable = conflict.second().event().own() ? conflict.second() : conflict.first();
        return SuggestedAction.of(
                        "resolve-" + movable.event().id() + "-" + shared.start(),
                        "RESOLVE_CONFLICT",
                        Params.event(movable),
                        shared.minutes())
                .detail("event", new Title(movable.event().title()))
                .until(Instant.ofEpochMilli(shared.end()));
    }
}
