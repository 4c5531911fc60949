package dev.chronos.insights.heuristic;

import dev.chronos.insights.metric.FreeTime;
import java.time.Instant;
import java.util.List;

/** Free blocks of the next days that could be kept for focus. */
final class FocusSlots {
    private static final int MOST_ACTIONS = 3;

    private FocusSlots() {}

    static List<SuggestedAction> actions(Evidence evidence) {
        var zone = evidence.current().range().zone();
        return evidence.soon().timeline().gaps().stream()
                .filter(gap -> gap.minutes() >= FreeTime.FOCUS_BLOCK_MINUTES)
                .limit(MOST_ACTIONS)
                .map(gap -> SuggestedAction.of(
                                "focus-" + gap.start(), "CREATE_FOCUS_BLOCK", Params.slot(gap, zone), gap.minutes())
                        .detail("start", Params.moment(gap.start(), zone))
                        .until(Instant.ofEpochMilli(gap.start())))
                .toList();
    }
}
