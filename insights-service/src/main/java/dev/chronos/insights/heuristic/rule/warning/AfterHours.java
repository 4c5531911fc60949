package dev.chronos.insights.heuristic.rule.warning;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Occurrence;
import dev.chronos.insights.timeline.Spans;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** r25: more time outside working hours than the user's limit, in two of the last three weeks. */
public final class AfterHours implements InsightRule.OfFacts {
    private static final int OF_WEEKS = 3;
    private static final int IN_WEEKS = 2;
    private static final int MOST_ACTIONS = 2;

    @Override
    public Card card() {
        return new Card(
                "r25",
                InsightType.WARNING,
                "too much time outside working hours",
                "more than the own limit, in 2 of 3 weeks",
                "fact",
                "the last 3 weeks");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current();
        var wanted = evidence.person().preferences().afterHoursLimitMinutes();
        var limit = evidence.isShowing("r25|after-hours") ? 0.8 * wanted : wanted;
        var minutes = current.amount(AFTER_HOURS);
        var weeks = evidence.latest(OF_WEEKS).stream()
                .filter(week -> week.amount(AFTER_HOURS) > limit)
                .count();
        if (minutes <= limit || weeks < IN_WEEKS) {
            return List.of();
        }
        return List.of(Finding.of("r25", "after-hours", InsightType.WARNING, "balance")
                .detail("over", minutes > wanted)
                .detail("weeks", weeks)
                .effect(minutes / 480, Score.over(minutes, limit, 2 * limit))
                .confidence(current.timeline().coverage())
                .facts(
                        Fact.of("f1", AFTER_HOURS, current.metrics().get(AFTER_HOURS)),
                        Fact.of("f2", "afterHoursLimit", wanted, "min", weeks))
                .actions(actions(evidence))
                .build());
    }

    private static List<SuggestedAction> actions(Evidence evidence) {
        var actions = new ArrayList<SuggestedAction>();
        actions.add(SuggestedAction.of("set-hours", "SET_WORK_HOURS", Map.of(), 0));
        var ahead = evidence.ahead().timeline();
        var workTime = ahead.workTime();
        ahead.busy().stream()
                .filter(occurrence -> occurrence.event().own())
                .filter(occurrence -> late(occurrence, workTime) > 0)
                .sorted(Comparator.comparingDouble((Occurrence occurrence) -> late(occurrence, workTime))
                        .reversed())
                .limit(MOST_ACTIONS)
                .map(occurrence -> SuggestedAction.of(
                                "move-" + occurrence.event().id() + "-"
                                        + occurrence.span().start(),
                                "MOVE_EVENT",
                                Params.event(occurrence),
                                late(occurrence, workTime))
                        .detail("event", new Title(occurrence.event().title())))
                .forEach(actions::add);
        return actions;
    }

    private static double late(Occurrence occurrence, Spans workTime) {
        return Spans.union(Stream.of(occurrence.span())).minus(workTime).minutes();
    }
}
