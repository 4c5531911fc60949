package dev.chronos.insights.timeline;

import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.timeline.Spans.Span;
import java.time.Duration;

/**
 * One taking place of an event, at its full length.
 *
 * @param event the row it comes from
 * @param span from the first to the last millisecond; never empty
 */
public record Occurrence(EventRow event, EventKind kind, Span span) {
    private static final long LONGEST_MEETING = Duration.ofHours(24).toMillis();

    /** A countable occurrence with others (C5); longer than a day is no meeting. */
    public boolean isMeeting() {
        return kind == EventKind.BUSY && event.others() > 0 && span.end() - span.start() <= LONGEST_MEETING;
    }

    /** One of a series. */
    public boolean isRecurring() {
        return event.rule() != null || event.seriesId() != null;
    }

    /** The category's id, {@code none} without one. */
    public String categoryId() {
        var category = event.category();
        return category == null ? "none" : category.id();
    }

    /** The same occurrence cut to a span that it touches. */
    Occurrence clippedTo(Span window) {
        var inside = span.within(window);
        return inside.equals(span) ? this : new Occurrence(event, kind, inside);
    }
}
