package dev.chronos.insights.heuristic.rule.planning;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.TaskOrder;
import dev.chronos.insights.metric.FreeTime;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Spans.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** r17: the tasks planned for the week after the range do not fit into its free working time. */
public final class OverbookedAhead implements InsightRule.OfFacts {
    private static final int MOST_ACTIONS = 3;

    @Override
    public Card card() {
        return new Card(
                "r17",
                InsightType.SUGGESTION,
                "the coming week holds more tasks than free time",
                "one task scheduled in it",
                "fact",
                "the week after the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var ahead = evidence.ahead();
        var open = FreeTime.planned(ahead.measurement()).stream()
                .filter(TaskRow::isOpen)
                .toList();
        var planned = open.stream().mapToInt(OverbookedAhead::minutes).sum();
        var free = ahead.timeline().gaps().stream().mapToDouble(Span::minutes).sum();
        if (planned == 0 || planned <= free || ahead.timeline().workWindows().isEmpty()) {
            return List.of();
        }
        return List.of(finding(ahead, open, planned, free));
    }

    private static Finding finding(Measured ahead, List<TaskRow> open, int planned, double free) {
        var excess = planned - free;
        return Finding.of("r17", "ahead", InsightType.SUGGESTION, "planning")
                .detail("excess", Amount.minutes(excess))
                .detail("tasks", open.size())
                .detail("anyFree", free > 0)
                .effect(excess / 240, free > 0 ? Score.over(planned / free, 1, 1.5) : 1)
                .confidence(ahead.timeline().coverage())
                .facts(
                        Fact.of("f1", "plannedMinutes", planned, "min", open.size()),
                        Fact.of(
                                "f2",
                                "freeMinutes",
                                free,
                                "min",
                                ahead.timeline().gaps().size()))
                .actions(actions(open))
                .until(ahead.range().end())
                .build();
    }

    private static int minutes(TaskRow task) {
        return Objects.requireNonNullElse(task.scheduled(), 0);
    }

    /** The least pressing ones can wait. */
    private static List<SuggestedAction> actions(List<TaskRow> open) {
        return open.stream()
                .sorted(Comparator.comparing(TaskOrder::rank).reversed().thenComparing(TaskRow::id))
                .limit(MOST_ACTIONS)
                .map(task -> SuggestedAction.of(
                                "reschedule-" + task.id(),
                                "RESCHEDULE_TASKS",
                                Map.of("taskId", task.id()),
                                minutes(task))
                        .detail("task", new Title(task.title())))
                .toList();
    }
}
