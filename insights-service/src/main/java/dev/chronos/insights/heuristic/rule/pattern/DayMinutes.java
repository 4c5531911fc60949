package dev.chronos.insights.heuristic.rule.pattern;

import dev.chronos.insights.heuristic.Measured;
import dev.chronos.insights.metric.MetricKey;
import dev.chronos.insights.timeline.Spans;
import dev.chronos.insights.timeline.Timeline;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is counted day by day. */
enum DayMinutes {
    MEETINGS,
    FOCUS;

    /** Minutes of each day of the week. */
    double[] perDay(Measured week) {
        if (this == FOCUS) {
            return week.metrics().get(MetricKey.FOCUS_PER_DAY).value() instanceof List<?> list
                    ? list.stream()
                            .mapToDouble(value -> ((Number) value).doubleValue())
                            .toArray()
                    : new double[0];
        }
        var meetings = Timeline.union(week.timeline().meetings());
        return week.timeline().days().stream()
                .mapToDouble(
                        day -> meetings.and(Spans.union(Stream.of(day.span()))).minutes())
                .toArray();
    }

    String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    String category() {
        return subject();
    }

    String metric() {
        return this == FOCUS ? MetricKey.FOCUS_PER_DAY.json() : "meetingMinutesPerDay";
    }
}
