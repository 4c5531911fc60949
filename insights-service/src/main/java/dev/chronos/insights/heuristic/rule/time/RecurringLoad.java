package dev.chronos.insights.heuristic.rule.time;

import static dev.chronos.insights.metric.MetricKey.RECURRING_SHARE;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Occurrence;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** r05: series make up 60 % of the meeting time and 5 hours or more; needs four weeks with data. */
public final class RecurringLoad implements InsightRule.OfFacts {
    private static final double SHARE = 0.6;
    private static final double LEAST_MINUTES = 300;
    private static final int ENOUGH_WEEKS = 4;
    private static final int MOST_ACTIONS = 3;

    @Override
    public Card card() {
        return new Card(
                "r05",
                InsightType.TIME_USAGE,
                "series take up most of the meeting time",
                "60 % of it and 5 hours, 4 weeks with data",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var share = current.amount(RECURRING_SHARE);
        var limit = evidence.isShowing("r05|series") ? 0.8 * SHARE : SHARE;
        var weeks = evidence.latest(Evidence.HISTORY_WEEKS).stream()
                .filter(Measured::hasData)
                .count();
        var series = series(current.timeline().meetings());
        var minutes = series.values().stream().mapToDouble(Double::doubleValue).sum();
        if (share < limit || minutes < LEAST_MINUTES || weeks < ENOUGH_WEEKS) {
            return List.of();
        }
        return List.of(Finding.of("r05", "series", InsightType.TIME_USAGE, "meetings")
                .detail("series", series.size())
                .effect(minutes / 240, Score.over(share, limit, 0.9))
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", RECURRING_SHARE, current.metrics().get(RECURRING_SHARE)),
                        Fact.of("f2", "recurringMinutes", minutes, "min", series.size()))
                .actions(actions(current.timeline().meetings(), series))
                .build());
    }

    private static Map<String, Double> series(List<Occurrence> meetings) {
        var minutes = new LinkedHashMap<String, Double>();
        meetings.stream()
                .filter(Occurrence::isRecurring)
                .forEach(meeting ->
                        minutes.merge(seriesOf(meeting), meeting.span().minutes(), Double::sum));
        return minutes;
    }

    private static String seriesOf(Occurrence meeting) {
        var series = meeting.event().seriesId();
        return series == null ? meeting.event().id() : series;
    }

    private static List<SuggestedAction> actions(List<Occurrence> meetings, Map<String, Double> series) {
        return series.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(entry -> meetings.stream()
                        .filter(meeting ->
                                meeting.event().own() && seriesOf(meeting).equals(entry.getKey()))
                        .limit(1)
                        .map(meeting -> SuggestedAction.of(
                                        "review-" + entry.getKey(),
                                        "REVIEW_SERIES",
                                        Map.of("eventId", entry.getKey()),
                                        entry.getValue())
                                .detail("event", new Title(meeting.event().title()))))
                .limit(MOST_ACTIONS)
                .toList();
    }
}
