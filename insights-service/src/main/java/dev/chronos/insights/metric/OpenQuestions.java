package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.ALL_DAY_DAYS;
import static dev.chronos.insights.metric.MetricKey.FREE_MARKED;
import static dev.chronos.insights.metric.MetricKey.NEEDS_RESPONSE;
import static dev.chronos.insights.metric.MetricKey.TENTATIVE;

import dev.chronos.insights.timeline.EventKind;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Timeline;

/** m21: time that does not count, and why: unanswered, tentative, marked as free, all day. */
final class OpenQuestions {
    private OpenQuestions() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var timeline = measurement.timeline();
        minutes(NEEDS_RESPONSE, EventKind.NEEDS_RESPONSE, timeline, metrics);
        minutes(TENTATIVE, EventKind.TENTATIVE, timeline, metrics);
        minutes(FREE_MARKED, EventKind.FREE, timeline, metrics);
        var days = timeline.allDayDates().size();
        metrics.put(ALL_DAY_DAYS, days, days, timeline.coverage());
    }

    private static void minutes(MetricKey key, EventKind kind, Timeline timeline, Metrics metrics) {
        var window = Spans.union(timeline.days().stream().map(day -> day.span()));
        var some = timeline.occurrences().stream()
                .filter(occurrence -> occurrence.kind() == kind)
                .toList();
        metrics.put(key, Timeline.union(some).and(window).minutes(), some.size(), timeline.coverage());
    }
}
