package dev.chronos.insights.heuristic.rule.warning;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.Score;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.Pairs;
import dev.chronos.insights.heuristic.support.Params;
import dev.chronos.insights.heuristic.support.TaskOrder;
import dev.chronos.insights.prose.Amount;
import dev.chronos.insights.prose.Title;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** r26: what is left to do before a deadline of the next five days takes longer than the free working time until then. */
public final class DeadlinesAtRisk implements InsightRule.OfFacts {
    private static final double FULL_MINUTES = 240;
    private static final double SURE_MINUTES = 120;
    private static final double LEAST_GAP_MINUTES = 30;
    private static final double MOST_RATIO = 3;

    /** Less than a quarter of an hour is no risk but a rounding of estimates. */
    private static final double LIMIT_MINUTES = 15;

    private static final double LEAVE = 0.8;

    /**
     * A deadline.
     *
     * @param need minutes of work on this task and all that are due before it
     * @param free minutes of free working time until then
     */
    private record Deadline(TaskRow task, Instant due, double need, double free, int tasks) {
        double shortfall() {
            return need - free;
        }
    }

    @Override
    public Card card() {
        return new Card(
                "r26",
                InsightType.WARNING,
                "deadlines that the free time before them does not suffice for",
                "an open task with an estimate, due in 5 days; 15 minutes too few",
                "fact",
                "the 5 days from now on; own estimate ratio of 26 weeks");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        if (!evidence.asOf().equals(evidence.now())) {
            return List.of();
        }
        var ratio = Math.min(MOST_RATIO, Math.max(1, Pairs.of(evidence).ratio()));
        var limit = evidence.isShowing("r26|deadlines") ? LEAVE * LIMIT_MINUTES : LIMIT_MINUTES;
        var deadlines = deadlines(evidence, ratio);
        return deadlines.stream()
                .max(Comparator.comparingDouble(Deadline::shortfall))
                .filter(worst -> worst.shortfall() > limit)
                .map(worst -> List.of(finding(evidence, worst, ratio, limit)))
                .orElse(List.of());
    }

    private static List<Deadline> deadlines(Evidence evidence, double ratio) {
        var reckoned = evidence.current().measurement().activity().deadlines();
        var deadlines = new ArrayList<Deadline>();
        var need = 0.0;
        for (var task : due(evidence)) {
            var at = Objects.requireNonNull(reckoned.of(task));
            need += Math.max(0, Pairs.estimated(task) * ratio - Pairs.actual(task));
            deadlines.add(new Deadline(task, at, need, freeUntil(evidence, at), deadlines.size() + 1));
        }
        return deadlines;
    }

    /** Open tasks with an estimate that are due soon, the first deadline first. */
    private static List<TaskRow> due(Evidence evidence) {
        var activity = evidence.current().measurement().activity();
        return activity.tasks().stream()
                .filter(task -> task.isOpen() && task.estimated() != null)
                .filter(task ->
                        evidence.soon().range().contains(activity.deadlines().of(task)))
                .sorted(Comparator.comparing((TaskRow task) ->
                                Objects.requireNonNull(activity.deadlines().of(task)))
                        .thenComparing(TaskRow::id))
                .toList();
    }

    private static double freeUntil(Evidence evidence, Instant due) {
        var end = due.toEpochMilli();
        return evidence.soon().timeline().gaps().stream()
                .filter(gap -> gap.start() < end)
                .mapToDouble(gap -> new Span(gap.start(), Math.min(gap.end(), end)).minutes())
                .sum();
    }

    private static Finding finding(Evidence evidence, Deadline worst, double ratio, double limit) {
        var zone = evidence.current().range().zone();
        return Finding.of("r26", "deadlines", InsightType.WARNING, "planning")
                .detail("task", new Title(worst.task.title()))
                .detail("due", Params.moment(worst.due.toEpochMilli(), zone))
                .detail("shortfall", Amount.minutes(worst.shortfall()))
                .detail("anyFree", worst.free >= 1)
                .detail("tasks", worst.tasks)
                .detail("longer", ratio > 1)
                .effect(worst.shortfall() / FULL_MINUTES, Score.over(worst.shortfall(), limit - 1, SURE_MINUTES))
                .confidence(evidence.soon().timeline().coverage())
                .facts(
                        Fact.of("f1", "remainingMinutes", worst.need, "min", worst.tasks),
                        Fact.of("f2", "freeMinutesBefore", worst.free, "min", worst.tasks),
                        Fact.of("f3", "estimateRatio", ratio, "n", worst.tasks))
                .actions(actions(evidence, worst))
                .until(worst.due)
                .build();
    }

    private static List<SuggestedAction> actions(Evidence evidence, Deadline worst) {
        var zone = evidence.current().range().zone();
        var actions = new ArrayList<SuggestedAction>();
        var slot = slot(evidence, worst);
        if (slot != null) {
            actions.add(SuggestedAction.of(
                            "schedule-" + worst.task.id(),
                            "SCHEDULE_TASK",
                            Params.slot(worst.task.id(), slot, zone),
                            slot.minutes())
                    .detail("start", Params.moment(slot.start(), zone))
                    .until(Instant.ofEpochMilli(slot.start())));
        }
        var deadlines = evidence.current().measurement().activity().deadlines();
        due(evidence).stream()
                .filter(task -> !Objects.requireNonNull(deadlines.of(task)).isAfter(worst.due))
                .max(Comparator.comparing(TaskOrder::rank).thenComparing(TaskRow::id))
                .ifPresent(task -> actions.add(SuggestedAction.of(
                                "reschedule-" + task.id(),
                                "RESCHEDULE_TASKS",
                                Map.of("taskId", task.id()),
                                Pairs.estimated(task))
                        .detail("task", new Title(task.title()))));
        return actions;
    }

    private static @Nullable Span slot(Evidence evidence, Deadline worst) {
        return evidence.soon().timeline().gaps().stream()
                .filter(gap -> gap.minutes() >= LEAST_GAP_MINUTES && gap.end() <= worst.due.toEpochMilli())
                .findFirst()
                .orElse(null);
    }
}
