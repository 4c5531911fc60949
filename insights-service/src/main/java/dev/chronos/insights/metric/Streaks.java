package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.FOCUS_STREAK;
import static dev.chronos.insights.metric.MetricKey.LONGEST_FOCUS_STREAK;

import java.time.LocalDate;
import java.util.TreeSet;

/**
 * m39: working days in a row with a focus session, up to the end of the range or now. One missed working day between two
 * is forgiven, but not counted; days away and days off are passed over.
 */
final class Streaks {
    private static final int GRACE_DAYS = 1;

    private Streaks() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var range = measurement.range();
        var dates = new TreeSet<LocalDate>();
        for (var start : measurement.activity().focusStarts()) {
            if (start.isBefore(range.end())) {
                dates.add(LocalDate.ofInstant(start, range.zone()));
            }
        }
        var end = range.isClosedAt(measurement.now()) ? range.end().minusMillis(1) : measurement.now();
        var last = LocalDate.ofInstant(end, range.zone());
        var longest = 0;
        var streak = 0;
        var missed = 0;
        var first = dates.isEmpty() ? last.plusDays(1) : dates.first();
        for (var date = first; !date.isAfter(last); date = date.plusDays(1)) {
            if (!measurement.timeline().isWorkingDay(date)) {
                continue;
            }
            if (dates.contains(date)) {
                streak++;
                missed = 0;
                longest = Math.max(longest, streak);
            } else if (++missed > GRACE_DAYS) {
                streak = 0;
            }
        }
        metrics.put(
                FOCUS_STREAK,
                streak,
                dates.size(),
                measurement.activity().shares().focus());
        metrics.put(
                LONGEST_FOCUS_STREAK,
                longest,
                dates.size(),
                measurement.activity().shares().focus());
    }
}
