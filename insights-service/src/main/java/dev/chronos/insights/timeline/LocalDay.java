package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One local date inside a range.
 *
 * @param span from its first instant to that of the next date, cut to the range; 23, 23.5, 24.5 or 25 hours on some days
 */
public record LocalDay(LocalDate date, Span span) {

    /** The dates that the range touches, first to last; a date that the zone's clock leaves out is none. */
    static List<LocalDay> in(TimeRange range) {
        var window = new Span(range.start().toEpochMilli(), range.end().toEpochMilli());
        var days = new ArrayList<LocalDay>();
        var date = range.firstDate();
        var start = TimeRange.startOf(date, range.zone());
        while (start.isBefore(range.end())) {
            var next = TimeRange.startOf(date.plusDays(1), range.zone());
            var whole = new Span(start.toEpochMilli(), next.toEpochMilli()).within(window);
            if (!whole.isEmpty()) {
                days.add(new LocalDay(date, whole));
            }
            date = date.plusDays(1);
            start = next;
        }
        return List.copyOf(days);
    }
}
