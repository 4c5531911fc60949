package dev.chronos.insights.heuristic.rule.achievement;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import java.time.Instant;
import java.util.List;

/** r24: of six or more overdue tasks at the start of the range, at most half are left at its end. */
public final class OverdueCleared implements InsightRule.OfFacts {
    private static final int MANY = 6;

    @Override
    public Card card() {
        return new Card(
                "r24",
                InsightType.ACHIEVEMENT,
                "the list of overdue tasks cleared or halved",
                "6 overdue tasks at the start",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var range = evidence.current().range();
        var end = evidence.isClosed() ? range.end() : evidence.now();
        if (end.isBefore(range.start())) {
            return List.of();
        }
        var before = overdueAt(range.start(), evidence);
        var after = overdueAt(end, evidence);
        if (before < MANY || after * 2 > before) {
            return List.of();
        }
        return List.of(Finding.of("r24", "overdue", InsightType.ACHIEVEMENT, "tasks")
                .goodNews()
                .variant(after == 0 ? "cleared" : "halved")
                .effect((before - after) / 10.0, 1)
                .facts(
                        Fact.of("f1", "overdueBefore", before, "count", before),
                        Fact.of("f2", "overdueAfter", after, "count", after).going(-1))
                .build());
    }

    private static long overdueAt(Instant moment, Evidence evidence) {
        var activity = evidence.current().measurement().activity();
        return activity.tasks().stream()
                .filter(task -> !task.createdAt().isAfter(moment))
                .filter(task -> wasOpenAt(task, moment))
                .filter(task -> {
                    var due = activity.deadlines().of(task);
                    return due != null && due.isBefore(moment);
                })
                .count();
    }

    private static boolean wasOpenAt(TaskRow task, Instant moment) {
        var completed = task.completedAt();
        return task.isOpen() || task.isCompleted() && completed != null && !completed.isBefore(moment);
    }
}
