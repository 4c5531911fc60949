package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.AFTER_HOURS;
import static dev.chronos.insights.metric.MetricKey.BUSIEST_DAY;
import static dev.chronos.insights.metric.MetricKey.BUSY_GROSS;
import static dev.chronos.insights.metric.MetricKey.BUSY_NET;
import static dev.chronos.insights.metric.MetricKey.DOUBLE_BOOKED;
import static dev.chronos.insights.metric.MetricKey.OCCURRENCES;
import static dev.chronos.insights.metric.MetricKey.PER_DAY_NET;
import static dev.chronos.insights.metric.MetricKey.QUIET_DAYS;
import static dev.chronos.insights.metric.MetricKey.WEEKEND;
import static dev.chronos.insights.metric.MetricKey.WORKING_HOURS;

import dev.chronos.insights.timeline.Layers;
import dev.chronos.insights.timeline.LocalDay;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;

/** m01 to m03 and m08 to m12: how much time is taken, on which days, inside and outside working hours. */
final class BusyTime {
    private BusyTime() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var timeline = measurement.timeline();
        var n = timeline.busy().size();
        var coverage = timeline.coverage();
        var inHours = timeline.busyTime().and(timeline.workTime());
        metrics.put(OCCURRENCES, n, n, coverage);
        metrics.put(BUSY_NET, timeline.busyTime().minutes(), n, coverage);
        metrics.put(
                BUSY_GROSS,
                timeline.busy().stream()
                        .mapToDouble(occurrence -> occurrence.span().minutes())
                        .sum(),
                n,
                coverage);
        metrics.put(DOUBLE_BOOKED, doubleBooked(timeline), n, coverage);
        metrics.put(WORKING_HOURS, inHours.minutes(), n, coverage);
        metrics.put(AFTER_HOURS, timeline.busyTime().minus(timeline.workTime()).minutes(), n, coverage);
        metrics.put(WEEKEND, weekend(timeline).minutes(), n, coverage);
        perDay(timeline, metrics);
        metrics.put(QUIET_DAYS, quietDays(measurement), timeline.days().size(), coverage);
    }

    private static void perDay(Timeline timeline, Metrics metrics) {
        var n = timeline.busy().size();
        var perDay = timeline.busyTime().minutesIn(spans(timeline));
        metrics.put(PER_DAY_NET, perDay, n, timeline.coverage());
        var busiest = 0;
        for (var i = 1; i < perDay.length; i++) {
            if (perDay[i] > perDay[busiest]) {
                busiest = i;
            }
        }
        if (n == 0) {
            metrics.missing(BUSIEST_DAY, Lack.NO_BUSY_TIME, 0, timeline.coverage());
        } else {
            metrics.put(BUSIEST_DAY, timeline.days().get(busiest).date().toString(), n, timeline.coverage(), null);
        }
    }

    private static double doubleBooked(Timeline timeline) {
        var millis = new long[1];
        Layers.depths(timeline.busy(), (stretch, depth, latest) -> {
            if (depth > 1) {
                millis[0] += stretch.end() - stretch.start();
            }
        });
        return millis[0] / 60_000.0;
    }

    private static Spans weekend(Timeline timeline) {
        var working = timeline.person().preferences().workingHours().days();
        return timeline.busyTime()
                .and(Spans.union(timeline.days().stream()
                        .filter(day -> !working.contains(day.date().getDayOfWeek()))
                        .map(LocalDay::span)));
    }

    private static int quietDays(Measurement measurement) {
        var timeline = measurement.timeline();
        var workTime = timeline.workTime();
        List<Spans.Span> noise =
                new ArrayList<>(timeline.busyTime().minus(workTime).list());
        measurement.focusDone().stream()
                .map(session -> session.start().toEpochMilli())
                .filter(start -> !workTime.contains(start))
                .forEach(start -> noise.add(new Spans.Span(start, start + 1)));
        var loud = Spans.union(noise.stream()).minutesIn(spans(timeline));
        var quiet = 0;
        for (var i = 0; i < loud.length; i++) {
            if (loud[i] == 0 && timeline.isWorkingDay(timeline.days().get(i).date())) {
                quiet++;
            }
        }
        return quiet;
    }

    private static List<Spans.Span> spans(Timeline timeline) {
        return timeline.days().stream().map(LocalDay::span).toList();
    }
}
