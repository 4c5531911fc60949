package dev.chronos.insights.heuristic.rule.tip;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.Finding;
import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.InsightType;
import dev.chronos.insights.heuristic.SuggestedAction;
import java.util.List;
import java.util.Map;

/** r29: what to log so that more can be said; each hint once in four weeks. */
public final class ThinData implements InsightRule.OfFacts {
    private static final double WEEKS_BETWEEN = 4;

    @Override
    public Card card() {
        return new Card(
                "r29",
                InsightType.TIP,
                "what to log so that more can be said",
                "no focus sessions, or no estimates; once in 4 weeks",
                "fact",
                "all that was read");
    }

    @Override
    public List<Finding> find(Evidence evidence) {
        var activity = evidence.current().measurement().activity();
        if (!evidence.current().hasData()) {
            return List.of();
        }
        if (activity.focusStarts().isEmpty() && isDue("r29|focus", evidence)) {
            return List.of(finding("focus"));
        }
        var estimated = activity.tasks().stream()
                .filter(task -> task.estimated() != null)
                .count();
        if (activity.tasks().stream().anyMatch(TaskRow::isCompleted)
                && estimated == 0
                && isDue("r29|estimates", evidence)) {
            return List.of(finding("estimates"));
        }
        return List.of();
    }

    private static boolean isDue(String dedupKey, Evidence evidence) {
        var earlier = evidence.shown().get(dedupKey);
        return earlier == null || earlier.weeksAgo() >= WEEKS_BETWEEN;
    }

    private static Finding finding(String subject) {
        return Finding.of("r29", subject, InsightType.TIP, "setup")
                .variant(subject)
                .effect(0.1, 1)
                .actions(List.of(SuggestedAction.of("open-settings", "OPEN_SETTINGS", Map.of("section", subject), 0)))
                .build();
    }
}
