package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.FOCUS_BY_HOUR;
import static dev.chronos.insights.metric.MetricKey.FOCUS_MINUTES;
import static dev.chronos.insights.metric.MetricKey.FOCUS_PER_DAY;

/** m33: focus minutes, by the local day and hour in which a session starts. */
final class FocusTime {
    private FocusTime() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var sessions = measurement.focusDone();
        var days = measurement.timeline().days();
        var perDay = new double[days.size()];
        var byHour = new double[24];
        var total = 0.0;
        for (var session : sessions) {
            total += session.minutes();
            var start = session.start().toEpochMilli();
            for (var i = 0; i < perDay.length; i++) {
                var day = days.get(i).span();
                if (day.start() <= start && start < day.end()) {
                    perDay[i] += session.minutes();
                    break;
                }
            }
            byHour[session.start().atZone(measurement.range().zone()).getHour()] += session.minutes();
        }
        metrics.put(FOCUS_MINUTES, total, sessions.size(), 1);
        metrics.put(FOCUS_PER_DAY, perDay, sessions.size(), 1);
        metrics.put(FOCUS_BY_HOUR, byHour, sessions.size(), 1);
    }
}
