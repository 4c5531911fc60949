package dev.chronos.insights.heuristic.rule.planning;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.chance.Exact;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.heuristic.support.CategoryNames;
import dev.chronos.insights.heuristic.support.Pairs;
import dev.chronos.insights.heuristic.support.TaskOrder;
import dev.chronos.insights.prose.Title;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** r16: tasks of a category take longer than estimated. */
public final class EstimatesOverrun implements InsightRule {
    private static final double ENTER = 1.25;

    /** Four fifths of what is over the estimate. */
    private static final double LEAVE = 1.20;

    private static final double FULL_MINUTES = 240;
    private static final int MOST_ACTIONS = 3;
    private static final int WEEKS = 4;

    @Override
    public Card card() {
        return new Card(
                "r16",
                InsightType.SUGGESTION,
                "tasks of a category take longer than estimated",
                "8 completed tasks with an estimate and an actual time; a median of 1.25 times the estimate",
                "sign test, Bonferroni over the categories",
                "26 weeks");
    }

    @Override
    public Trial look(Evidence evidence) {
        var pairs = Pairs.of(evidence).tasks().stream()
                .collect(Collectors.groupingBy(CategoryNames::idOf, TreeMap::new, Collectors.toList()));
        pairs.values().removeIf(tasks -> !new Pairs(tasks).isEnough());
        if (pairs.isEmpty()) {
            return Trial.NONE;
        }
        var found = new ArrayList<Finding>();
        var least = 1.0;
        for (var entry : pairs.entrySet()) {
            var some = new Pairs(entry.getValue());
            var p = Math.min(1, pairs.size() * Exact.sign(some.over(), some.over() + some.under()));
            least = Math.min(least, p);
            if (some.ratio() >= (evidence.isShowing("r16|" + entry.getKey()) ? LEAVE : ENTER)) {
                found.add(finding(evidence, entry.getKey(), some, p));
            }
        }
        return new Trial(least, List.copyOf(found));
    }

    private static Finding finding(Evidence evidence, String category, Pairs pairs, double p) {
        var open = open(evidence, category);
        var ratio = pairs.ratio();
        var n = pairs.tasks().size();
        var range = evidence.current().range();
        return Finding.of("r16", category, InsightType.SUGGESTION, "estimates")
                .detail("category", CategoryNames.of(evidence, category))
                .detail("named", !category.equals(CategoryNames.NONE))
                .detail("tasks", n)
                .effect((ratio - 1) * minutes(open, pairs) / FULL_MINUTES, 1)
                .tested(new Finding.Test("sign test", p, pairs.over() + pairs.under()))
                .facts(
                        Fact.of("f1", "timeOverEstimate", ratio - 1, "ratio", n),
                        Fact.of("f2", "tasksOver", pairs.over(), "count", n))
                .actions(open.stream()
                        .limit(MOST_ACTIONS)
                        .map(task -> action(task, ratio))
                        .toList())
                .until(TimeRange.startOf(range.endDate().plusWeeks(WEEKS), range.zone()))
                .build();
    }

    /** Open tasks of the category with an estimate, the most pressing first. */
    private static List<TaskRow> open(Evidence evidence, String category) {
        return evidence.current().measurement().activity().tasks().stream()
                .filter(task -> task.isOpen() && task.estimated() != null)
                .filter(task -> CategoryNames.idOf(task).equals(category))
                .sorted(Comparator.comparing(TaskOrder::rank).thenComparing(TaskRow::id))
                .toList();
    }

    /** What the open tasks are estimated at; at least what was in a usual week of the past. */
    private static double minutes(List<TaskRow> open, Pairs pairs) {
        var planned = open.stream().mapToDouble(Pairs::estimated).sum();
        var weekly = pairs.tasks().stream().mapToDouble(Pairs::estimated).sum() / Evidence.WORK_WEEKS;
        return Math.max(planned, weekly);
    }

    private static SuggestedAction action(TaskRow task, double ratio) {
        var factor = Math.round(ratio * 100) / 100.0;
        return SuggestedAction.of(
                        "adjust-" + task.id(), "ADJUST_ESTIMATE", Map.of("taskId", task.id(), "factor", factor), 0)
                .detail("task", new Title(task.title()))
                .detail("factor", factor);
    }
}
