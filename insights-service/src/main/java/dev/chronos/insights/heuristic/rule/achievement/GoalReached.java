package dev.chronos.insights.heuristic.rule.achievement;

import dev.chronos.insights.activity.GoalRow;
import dev.chronos.insights.activity.HabitRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Fact;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.metric.GoalPace;
import dev.chronos.insights.prose.Title;
import java.util.ArrayList;
import java.util.List;

/** r21: a goal or habit met its target, or a goal is well ahead of its pace. */
public final class GoalReached implements InsightRule.OfFacts {
    private static final double WELL_AHEAD = 0.1;
    private static final int ENOUGH_DUE = 3;

    @Override
    public Card card() {
        return new Card(
                "r21",
                InsightType.ACHIEVEMENT,
                "a goal reached or well ahead of its pace, a habit kept",
                "a target, or a habit that was due 3 times",
                "fact",
                "the range");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var found = new ArrayList<Finding>();
        var activity = evidence.current().measurement().activity();
        for (var goal : activity.goals()) {
            if (goal.target() > 0) {
                goal(goal, evidence, found);
            }
        }
        for (var habit : activity.habits()) {
            habit(habit, evidence, found);
        }
        return found;
    }

    private static void goal(GoalRow goal, Evidence evidence, List<Finding> found) {
        var pace = GoalPace.pace(goal, evidence.now().toEpochMilli());
        var reached = goal.progress() >= 1;
        var subject = reached ? "reached-" + goal.id() : goal.id();
        // A goal is reached once, whatever later weeks see of it.
        if (reached ? evidence.shown().containsKey("r21|" + subject) : pace < WELL_AHEAD) {
            return;
        }
        found.add(Finding.of("r21", subject, InsightType.ACHIEVEMENT, "goals")
                .goodNews()
                .variant(reached ? "reached" : "ahead")
                .detail("goal", new Title(goal.title()))
                .effect(goal.progress(), 1)
                .facts(Fact.of("f1", "progress", goal.progress(), "ratio", 1), Fact.of("f2", "pace", pace, "ratio", 1))
                .build());
    }

    private static void habit(HabitRow habit, Evidence evidence, List<Finding> found) {
        var measurement = evidence.current().measurement();
        var due = GoalPace.scheduled(habit, measurement);
        var done = GoalPace.done(habit, measurement);
        if (due < ENOUGH_DUE || done < due) {
            return;
        }
        found.add(Finding.of("r21", habit.id(), InsightType.ACHIEVEMENT, "habits")
                .goodNews()
                .variant("habit")
                .detail("habit", new Title(habit.name()))
                .effect(1, 1)
                .facts(Fact.of("f1", "habitDone", done, "count", done))
                .build());
    }
}
