package dev.chronos.insights.heuristic;

import dev.chronos.insights.activity.GoalRow;
import dev.chronos.insights.activity.HabitRow;
import dev.chronos.insights.metric.GoalPace;
import java.util.ArrayList;
import java.util.List;

/** r21: a goal or habit met its target, or a goal is well ahead of its pace. */
final class GoalReached implements InsightRule {
    private static final double WELL_AHEAD = 0.1;
    private static final int ENOUGH_DUE = 3;

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
        if (!reached && pace < WELL_AHEAD) {
            return;
        }
        var title = reached ? "Goal reached" : "Ahead of your goal";
        var text = reached
                ? "%s is at %s of its target.".formatted(Words.quoted(goal.title()), Words.percent(goal.progress()))
                : "%s is at %s of its target, %s ahead of an even pace."
                        .formatted(Words.quoted(goal.title()), Words.percent(goal.progress()), Words.percent(pace));
        found.add(Finding.of("r21", goal.id(), InsightType.ACHIEVEMENT, "goals")
                .goodNews()
                .text(title, text)
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
                .text(
                        "Habit kept",
                        "%s: done %s, every time it was due."
                                .formatted(Words.quoted(habit.name()), Words.count(done, "time", "times")))
                .effect(1, 1)
                .facts(Fact.of("f1", "habitDone", done, "count", done))
                .build());
    }
}
