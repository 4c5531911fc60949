package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.FOCUS_BY_HOUR;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FOCUS_PER_DAY;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Objects;

/** m33: focus minutes, by the local day and hour in which a session starts. */
final class FocusTime {
    private FocusTime() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var sessions = measurement.focusDone();
        var days = measurement.timeline().days();
        var perDay = new double[days.size()];
        var byHour = new double[24];
        var total = 0.0;
        var place = new HashMap<LocalDate, Integer>();
        days.forEach(day -> place.put(day.date(), place.size()));
        for (var session : sessions) {
            var start = session.start().atZone(measurement.range().zone());
            total += session.minutes();
            perDay[Objects.requireNonNull(place.get(start.toLocalDate()))] += session.minutes();
            byHour[start.getHour()] += session.minutes();
        }
        metrics.put(
                FOCUS_MINUTES,
                total,
                sessions.size(),
                measurement.activity().shares().focus());
        metrics.put(
                FOCUS_PER_DAY,
                perDay,
                sessions.size(),
                measurement.activity().shares().focus());
        metrics.put(
                FOCUS_BY_HOUR,
                byHour,
                sessions.size(),
                measurement.activity().shares().focus());
    }
}
