package dev.chronos.insights.heuristic.support;

import dev.chronos.insights.heuristic.Evidence;
import dev.chronos.insights.heuristic.SuggestedAction;
import dev.chronos.insights.metric.FreeTime;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Free blocks of the next days that could be kept for focus. */
public final class FocusSlots {
    private static final int MOST_ACTIONS = 3;
    private static final double LEAST_IN_HOURS = 45;

    private FocusSlots() {}

    public static List<SuggestedAction> actions(Evidence evidence) {
        var zone = evidence.current().range().zone();
        return evidence.soon().timeline().gaps().stream()
                .filter(gap -> gap.minutes() >= FreeTime.FOCUS_BLOCK_MINUTES)
                .limit(MOST_ACTIONS)
                .map(gap -> keep(gap, zone))
                .toList();
    }

    /** Free blocks within hours of the day, at most one a day. */
    public static List<SuggestedAction> within(Evidence evidence, int fromHour, int toHour) {
        var zone = evidence.current().range().zone();
        return evidence.soon().timeline().days().stream()
                .flatMap(day -> evidence.soon().timeline().gaps().stream()
                        .map(gap -> within(gap, day.date(), fromHour, toHour, zone))
                        .filter(gap -> gap.minutes() >= LEAST_IN_HOURS)
                        .limit(1))
                .limit(MOST_ACTIONS)
                .map(gap -> keep(gap, zone))
                .toList();
    }

    private static Span within(Span gap, LocalDate date, int fromHour, int toHour, ZoneId zone) {
        var start = date.atTime(fromHour, 0).atZone(zone).toInstant().toEpochMilli();
        var end = date.atStartOfDay().plusHours(toHour).atZone(zone).toInstant().toEpochMilli();
        return new Span(Math.max(gap.start(), start), Math.max(Math.max(gap.start(), start), Math.min(gap.end(), end)));
    }

    private static SuggestedAction keep(Span gap, ZoneId zone) {
        return SuggestedAction.of("focus-" + gap.start(), "CREATE_FOCUS_BLOCK", Params.slot(gap, zone), gap.minutes())
                .detail("start", Params.moment(gap.start(), zone))
                .until(Instant.ofEpochMilli(gap.start()));
    }
}
