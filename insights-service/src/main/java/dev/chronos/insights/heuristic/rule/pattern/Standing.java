package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.heuristic.Evidence;
import java.time.Instant;

/** How long a pattern stands before it has to be found again. */
final class Standing {
    private static final int WEEKS = 4;

    private Standing() {}

    static Instant until(Evidence evidence) {
        var range = evidence.current().range();
        return TimeRange.startOf(range.endDate().plusWeeks(WEEKS), range.zone());
    }
}
