package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.FOCUS_BLOCKS;
import static dev.chronos.insights.metric.MetricKey.FOCUS_CAPACITY;
import static dev.chronos.insights.metric.MetricKey.FOCUS_REALISED;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTATION;
import static dev.chronos.insights.metric.MetricKey.FRAGMENTS;
import static dev.chronos.insights.metric.MetricKey.FRAGMENT_MINUTES;
import static dev.chronos.insights.metric.MetricKey.LONGEST_GAP;
import static dev.chronos.insights.metric.MetricKey.PLAN_TO_FREE;

import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Spans.Span;
import java.util.List;

/** m13 to m17, m24 and m38: what is left of the working hours, in which pieces, and what is made of it. */
public final class FreeTime {
    /** A gap of this length is a focus block, a shorter one a fragment (C8). */
    public static final double FOCUS_BLOCK_MINUTES = 120;

    private FreeTime() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var timeline = measurement.timeline();
        var coverage = timeline.coverage();
        var gaps = timeline.gaps();
        var blocks = gaps.stream()
                .filter(gap -> gap.minutes() >= FOCUS_BLOCK_MINUTES)
                .toList();
        var fragments =
                gaps.stream().filter(gap -> gap.minutes() < FOCUS_BLOCK_MINUTES).toList();
        metrics.put(FOCUS_CAPACITY, minutes(blocks), blocks.size(), coverage);
        metrics.put(FOCUS_BLOCKS, blocks.size(), gaps.size(), coverage);
        metrics.put(LONGEST_GAP, gaps.stream().mapToDouble(Span::minutes).max().orElse(0), gaps.size(), coverage);
        metrics.put(FRAGMENT_MINUTES, minutes(fragments), fragments.size(), coverage);
        metrics.put(FRAGMENTS, fragments.size(), gaps.size(), coverage);
        metrics.putIf(
                !gaps.isEmpty(),
                FRAGMENTATION,
                fragmentation(timeline.workWindows(), gaps),
                Lack.NO_FREE_TIME,
                gaps.size(),
                coverage);
        plan(measurement, minutes(gaps), metrics);
        realised(measurement, blocks, metrics);
    }

    private static double minutes(List<Span> gaps) {
        return gaps.stream().mapToDouble(Span::minutes).sum();
    }

    /**
     * The chance that two random free minutes of a day lie in different gaps (Simpson), days weighted by their free time:
     * the sum over days of {@code s * (1 - q / s^2)}, divided by the sum of {@code s}.
     */
    private static double fragmentation(List<Span> windows, List<Span> gaps) {
        var weighted = 0.0;
        var next = 0;
        for (var window : windows) {
            var sum = 0.0;
            var squares = 0.0;
            for (; next < gaps.size() && gaps.get(next).end() <= window.end(); next++) {
                var gap = gaps.get(next).minutes();
                sum += gap;
                squares += gap * gap;
            }
            weighted += sum > 0 ? sum - squares / sum : 0;
        }
        return Math.max(0, weighted / minutes(gaps));
    }

    private static void plan(Measurement measurement, double free, Metrics metrics) {
        var planned = planned(measurement);
        var sum = plannedMinutes(measurement);
        metrics.putIf(
                !planned.isEmpty() && free > 0,
                PLAN_TO_FREE,
                sum / free,
                planned.isEmpty() ? Lack.NO_SCHEDULED_TASKS : Lack.NO_FREE_TIME,
                planned.size(),
                measurement.timeline().coverage());
    }

    /** Tasks scheduled in the range, with a length. */
    public static List<TaskRow> planned(Measurement measurement) {
        return measurement.activity().tasks().stream()
                .filter(task -> !task.isDropped() && measurement.range().contains(task.scheduledAt()))
                .filter(task -> minutesOf(task) > 0)
                .toList();
    }

    /** What those tasks take, as scheduled. */
    public static double plannedMinutes(Measurement measurement) {
        return planned(measurement).stream().mapToInt(FreeTime::minutesOf).sum();
    }

    private static int minutesOf(TaskRow task) {
        var minutes = task.scheduled();
        return minutes == null ? 0 : minutes;
    }

    private static void realised(Measurement measurement, List<Span> blocks, Metrics metrics) {
        var sessions = measurement.focusDone();
        var focused = Spans.union(sessions.stream()
                .map(session -> new Span(
                        session.start().toEpochMilli(), session.start().toEpochMilli() + session.seconds() * 1000)));
        var capacity = Spans.union(blocks.stream());
        metrics.putIf(
                capacity.minutes() > 0,
                FOCUS_REALISED,
                focused.and(capacity).minutes() / capacity.minutes(),
                Lack.NO_FOCUS_BLOCK,
                sessions.size(),
                measurement.timeline().coverage());
    }
}
