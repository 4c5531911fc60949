package dev.chronos.insights.heuristic.rule.planning;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.heuristic.support.TaskOrder;
import dev.chronos.insights.metric.TaskFlow;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** r18: the first free gap of the next five days that takes the most pressing overdue task. */
public final class SlotForOverdueTask implements InsightRule.OfFacts {
    /** What a task without an estimate is given. */
    private static final int UNKNOWN_MINUTES = 30;

    private static final long STEP_MILLIS = Duration.ofMinutes(15).toMillis();

    @Override
    public Card card() {
        return new Card(
                "r18",
                InsightType.SUGGESTION,
                "a free slot for the most pressing overdue task",
                "one overdue task and a gap that takes it",
                "fact",
                "the 5 days from now on");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var current = evidence.current().measurement();
        if (!evidence.asOf().equals(evidence.now())) {
            return List.of();
        }
        Optional<TaskRow> pressing = TaskFlow.overdue(current.activity().tasks(), current).stream()
                .min(Comparator.comparing(TaskOrder::rank));
        return pressing.flatMap(task -> slot(task, evidence).map(slot -> finding(task, slot, evidence)))
                .map(List::of)
                .orElse(List.of());
    }

    private static int minutes(TaskRow task) {
        return Objects.requireNonNullElse(task.estimated(), UNKNOWN_MINUTES);
    }

    private static Optional<Span> slot(TaskRow task, Evidence evidence) {
        var length = Duration.ofMinutes(minutes(task)).toMillis();
        return evidence.soon().timeline().gaps().stream()
                .map(gap ->
                        new Span(Math.floorDiv(gap.start() + STEP_MILLIS - 1, STEP_MILLIS) * STEP_MILLIS, gap.end()))
                .filter(gap -> gap.end() - gap.start() >= length)
                .map(gap -> new Span(gap.start(), gap.start() + length))
                .findFirst();
    }

    private static Finding finding(TaskRow task, Span slot, Evidence evidence) {
        var zone = evidence.current().range().zone();
        var start = Instant.ofEpochMilli(slot.start());
        return Finding.of("r18", task.id(), InsightType.SUGGESTION, "planning")
                .detail("task", new Title(task.title()))
                .detail("start", Params.moment(slot.start(), zone))
                .detail("estimated", task.estimated() != null)
                .effect(slot.minutes() / 120, 1)
                .facts(Fact.of("f1", "slotMinutes", slot.minutes(), "min", 1))
                .actions(List.of(SuggestedAction.of(
                                "schedule-" + task.id(),
                                "SCHEDULE_TASK",
                                Params.slot(task.id(), slot, zone),
                                slot.minutes())
                        .detail("start", Params.moment(slot.start(), zone))
                        .until(start)))
                .until(start)
                .build();
    }
}
