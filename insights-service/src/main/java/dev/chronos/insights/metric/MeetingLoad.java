package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.BACK_TO_BACK;
import static dev.chronos.insights.metric.MetricKey.LARGE_MEETING;
import static dev.chronos.insights.metric.MetricKey.LONGEST_CHAIN;
import static dev.chronos.insights.metric.MetricKey.LONGEST_CHAIN_MEETINGS;
import static dev.chronos.insights.metric.MetricKey.MEETING_NET;
import static dev.chronos.insights.metric.MetricKey.MEETING_SHARE;
import static dev.chronos.insights.metric.MetricKey.ONE_TO_ONE;
import static dev.chronos.insights.metric.MetricKey.RECURRING_SHARE;
import static dev.chronos.insights.metric.MetricKey.SMALL_MEETING;

import dev.chronos.insights.timeline.MeetingChain;
import dev.chronos.insights.timeline.Occurrence;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Timeline;
import java.util.List;
import java.util.function.IntPredicate;

/** m04 to m07, m18 and m19: meetings, their size, how they repeat and how they stand against each other. */
final class MeetingLoad {
    /** Others in a small meeting, at most; one other makes it a one-to-one. */
    private static final int SMALL = 4;

    private MeetingLoad() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var timeline = measurement.timeline();
        var meetings = timeline.meetings();
        var n = meetings.size();
        var coverage = timeline.coverage();
        var time = Timeline.union(meetings);
        var hours = timeline.workTime();
        metrics.put(MEETING_NET, time.minutes(), n, coverage);
        metrics.putIf(
                hours.minutes() > 0,
                MEETING_SHARE,
                time.and(hours).minutes() / hours.minutes(),
                Lack.NO_WORKING_HOURS,
                n,
                coverage);
        size(ONE_TO_ONE, others -> others == 1, timeline, metrics);
        size(SMALL_MEETING, others -> others > 1 && others <= SMALL, timeline, metrics);
        size(LARGE_MEETING, others -> others > SMALL, timeline, metrics);
        var gross = gross(meetings);
        var recurring = gross(meetings.stream().filter(Occurrence::isRecurring).toList());
        metrics.putIf(gross > 0, RECURRING_SHARE, recurring / gross, Lack.NO_MEETINGS, n, coverage);
        metrics.put(BACK_TO_BACK, backToBack(meetings), n, coverage);
        chain(timeline, metrics);
    }

    private static void size(MetricKey key, IntPredicate others, Timeline timeline, Metrics metrics) {
        var some = timeline.meetings().stream()
                .filter(meeting -> others.test(meeting.event().others()))
                .toList();
        metrics.put(key, Timeline.union(some).minutes(), some.size(), timeline.coverage());
    }

    private static double gross(List<Occurrence> meetings) {
        return meetings.stream()
                .map(Occurrence::span)
                .mapToDouble(Spans.Span::minutes)
                .sum();
    }

    /** Pairs of successive meetings, by start, with a break of at most five minutes and no overlap. */
    private static int backToBack(List<Occurrence> meetings) {
        var pairs = 0;
        for (var i = 1; i < meetings.size(); i++) {
            var gap =
                    meetings.get(i).span().start() - meetings.get(i - 1).span().end();
            if (gap >= 0 && gap <= MeetingChain.LONGEST_BREAK_MILLIS) {
                pairs++;
            }
        }
        return pairs;
    }

    private static void chain(Timeline timeline, Metrics metrics) {
        var n = timeline.meetings().size();
        var longest = MeetingChain.longest(timeline.meetings());
        metrics.put(LONGEST_CHAIN, longest == null ? 0 : longest.span().minutes(), n, timeline.coverage());
        metrics.put(LONGEST_CHAIN_MEETINGS, longest == null ? 0 : longest.meetings(), n, timeline.coverage());
    }
}
