package dev.chronos.insights.heuristic.rule.planning;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.EventKind;
import dev.chronos.insights.timeline.Occurrence;
import dev.chronos.insights.timeline.Timeline;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** r19: three invitations, or an hour of them, wait for an answer. */
public final class OpenInvitations implements InsightRule.OfFacts {
    private static final double LIMIT_MINUTES = 60;
    private static final int LIMIT_COUNT = 3;
    private static final int MOST_ACTIONS = 5;

    @Override
    public Card card() {
        return new Card(
                "r19",
                InsightType.SUGGESTION,
                "invitations that wait for an answer",
                "3 invitations or 60 minutes of them",
                "fact",
                "the range and the week after it");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var open = open(evidence);
        var minutes = Timeline.union(open).minutes();
        var limit = evidence.isShowing("r19|invitations") ? 0.8 * LIMIT_MINUTES : LIMIT_MINUTES;
        if (open.isEmpty() || minutes < limit && open.size() < LIMIT_COUNT) {
            return List.of();
        }
        var first = open.get(0);
        var zone = evidence.current().range().zone();
        var finding = Finding.of("r19", "invitations", InsightType.SUGGESTION, "invitations")
                .detail("event", new Title(first.event().title()))
                .detail("start", Params.moment(first.span().start(), zone))
                .effect(
                        minutes / 120,
                        Math.max(Score.over(minutes, 0.5 * LIMIT_MINUTES, 2 * LIMIT_MINUTES), open.size() / 6.0))
                .facts(
                        Fact.of("f1", "needsResponseMinutes", minutes, "min", open.size()),
                        Fact.of("f2", "invitations", open.size(), "count", open.size()))
                .actions(actions(open))
                .until(Instant.ofEpochMilli(first.span().start()));
        return List.of(finding.build());
    }

    /** In the range and the week after it; of a range that still goes on only what is to come. */
    private static List<Occurrence> open(Evidence evidence) {
        var from = evidence.asOf().equals(evidence.now())
                ? evidence.now()
                : evidence.current().range().start();
        return Stream.concat(
                        evidence.current().timeline().occurrences().stream(),
                        evidence.ahead().timeline().occurrences().stream())
                .filter(occurrence -> occurrence.kind() == EventKind.NEEDS_RESPONSE)
                .filter(occurrence -> occurrence.span().start() >= from.toEpochMilli())
                .distinct()
                .toList();
    }

    private static List<SuggestedAction> actions(List<Occurrence> open) {
        return open.stream()
                .limit(MOST_ACTIONS)
                .map(occurrence -> SuggestedAction.of(
                                "respond-" + occurrence.event().id() + "-"
                                        + occurrence.span().start(),
                                "RESPOND_INVITES",
                                Params.event(occurrence),
                                0)
                        .detail("event", new Title(occurrence.event().title()))
                        .until(Instant.ofEpochMilli(occurrence.span().start())))
                .toList();
    }
}
