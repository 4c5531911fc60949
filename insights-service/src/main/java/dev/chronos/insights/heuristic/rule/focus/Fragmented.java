package dev.chronos.insights.heuristic.rule.focus;

import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTATION;
import static dev.chronos.insights.metric.MetricKey.FRAGMENT_MINUTES;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.heuristic.support.Weeks;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Occurrence;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** r07: free working time in more pieces than in nine of ten weeks, and more of it in pieces than in blocks. */
public final class Fragmented implements InsightRule.OfFacts {
    private static final int ENOUGH_WEEKS = 8;
    private static final double DECILE = 0.1;

    /** A finding that is showing stays until the week leaves the top fifth. */
    private static final double LEAVE = 0.2;

    private static final double FULL_MINUTES = 600;
    private static final long LONGEST_GAP_MILLIS = Duration.ofMinutes(60).toMillis();
    private static final long SHORTEST_GAP_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final int MOST_ACTIONS = 3;

    @Override
    public Card card() {
        return new Card(
                "r07",
                InsightType.PRODUCTIVITY,
                "free working time is in small pieces",
                "8 weeks with data; in the own top tenth, and more time in pieces than in blocks of two hours",
                "fact",
                "the week against up to 13 before it");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var index = current.metrics().number(FRAGMENTATION);
        var earlier = Weeks.usual(evidence.history()).stream()
                .map(week -> week.metrics().number(FRAGMENTATION))
                .filter(Objects::nonNull)
                .toList();
        if (index == null || !evidence.isUsualWeek() || earlier.size() < ENOUGH_WEEKS) {
            return List.of();
        }
        var share = evidence.isShowing("r07|fragments") ? LEAVE : DECILE;
        var asHigh = earlier.stream().filter(value -> value >= index).count();
        var pieces = current.amount(FRAGMENT_MINUTES);
        var blocks = current.amount(FOCUS_CAPACITY);
        if (asHigh > share * earlier.size() || pieces <= blocks) {
            return List.of();
        }
        return List.of(finding(evidence, earlier.size(), pieces, blocks));
    }

    private static Finding finding(Evidence evidence, int weeks, double pieces, double blocks) {
        var current = evidence.current();
        return Finding.of("r07", "fragments", InsightType.PRODUCTIVITY, "focus")
                .detail("weeks", weeks)
                .detail("pieces", current.metrics().get(FRAGMENT_MINUTES).n())
                .effect(pieces / FULL_MINUTES, Score.over(pieces, blocks, 2 * blocks + 1))
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", FRAGMENT_MINUTES, current.metrics().get(FRAGMENT_MINUTES)),
                        Fact.of("f2", FOCUS_CAPACITY, current.metrics().get(FOCUS_CAPACITY)),
                        Fact.of("f3", FRAGMENTATION, current.metrics().get(FRAGMENTATION)))
                .actions(actions(evidence))
                .build();
    }

    /** Own meetings of the coming week that could follow right after the one before them. */
    private static List<SuggestedAction> actions(Evidence evidence) {
        var meetings = evidence.ahead().timeline().meetings();
        return IntStream.range(1, meetings.size())
                .filter(i -> meetings.get(i).event().own() && isPiece(meetings.get(i - 1), meetings.get(i)))
                .limit(MOST_ACTIONS)
                .mapToObj(i -> action(meetings.get(i - 1), meetings.get(i)))
                .toList();
    }

    private static boolean isPiece(Occurrence before, Occurrence meeting) {
        var gap = meeting.span().start() - before.span().end();
        return gap >= SHORTEST_GAP_MILLIS && gap <= LONGEST_GAP_MILLIS;
    }

    private static SuggestedAction action(Occurrence before, Occurrence meeting) {
        var gap = (meeting.span().start() - before.span().end()) / 60_000.0;
        return SuggestedAction.of(
                        "compact-" + meeting.event().id() + "-" + meeting.span().start(),
                        "COMPACT_MEETINGS",
                        Params.moved(meeting, before.span().end()),
                        gap)
                .detail("event", new Title(meeting.event().title()));
    }
}
