package dev.chronos.insights.heuristic.rule.time;

import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;
import static dev.chronos.insights.metric.MetricKey.OCCURRENCES;
import static dev.chronos.insights.metric.MetricKey.TASKS_COMPLETED;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import java.util.List;
import java.util.Map;

/** r01: the range in numbers, the head of the list; needs one event, task or session. */
public final class WeekInNumbers implements InsightRule.OfFacts {
    static final String ID = "r01";

    @Override
    public Card card() {
        return new Card(
                "r01",
                InsightType.TIME_USAGE,
                "the range in numbers, the head of the list",
                "one calendar entry, finished task or focus session",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        if (!current.hasData()) {
            return List.of();
        }
        var busy = current.amount(BUSY_NET);
        var range = current.range();
        var open = SuggestedAction.of(
                "open-report",
                "OPEN_REPORT",
                Map.of("start", range.start().toString(), "end", range.end().toString()),
                0);
        return List.of(Finding.of(ID, "range", InsightType.TIME_USAGE, "summary")
                .variant(busy > 0 ? "" : "free")
                .detail("entries", Math.round(current.amount(OCCURRENCES)))
                .detail("closed", evidence.isClosed())
                .effect(0.3, 1)
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", BUSY_NET, current.metrics().get(BUSY_NET)),
                        Fact.of("f2", MEETING_NET, current.metrics().get(MEETING_NET)),
                        Fact.of("f3", FOCUS_CAPACITY, current.metrics().get(FOCUS_CAPACITY)),
                        Fact.of("f4", FOCUS_MINUTES, current.metrics().get(FOCUS_MINUTES)),
                        Fact.of("f5", TASKS_COMPLETED, current.metrics().get(TASKS_COMPLETED)))
                .actions(List.of(open))
                .build());
    }
}
