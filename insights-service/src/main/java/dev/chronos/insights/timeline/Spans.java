package dev.chronos.insights.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of instants as sorted, disjoint, half-open spans of epoch milliseconds. Immutable; every operation is linear in
 * the number of spans, but for the sort in {@link #union}.
 */
public final class Spans {
    /** No time at all. */
    public static final Spans NONE = new Spans(List.of());

    private static final double MILLIS_PER_MINUTE = 60_000.0;

    private final List<Span> spans;

    private Spans(List<Span> spans) {
        this.spans = spans;
    }

    /**
     * One span.
     *
     * @param start first millisecond
     * @param end first millisecond after it, not before the start
     */
    public record Span(long start, long end) {
        /** Length in minutes. */
        public double minutes() {
            return (end - start) / MILLIS_PER_MINUTE;
        }

        /** The part inside another span; empty or inverted when there is none. */
        Span within(Span other) {
            return new Span(Math.max(start, other.start), Math.min(end, other.end));
        }

        boolean isEmpty() {
            return end <= start;
        }
    }

    /** The union by sweep: touching spans become one, empty ones vanish. */
    public static Spans union(Stream<Span> parts) {
        var sorted = parts.filter(part -> !part.isEmpty()).toArray(Span[]::new);
        Arrays.sort(sorted, (a, b) -> Long.compare(a.start, b.start));
        var merged = new ArrayList<Span>(sorted.length);
        for (var part : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && part.start <= last.end) {
                merged.set(merged.size() - 1, new Span(last.start, Math.max(last.end, part.end)));
            } else {
                merged.add(part);
            }
        }
        return new Spans(List.copyOf(merged));
    }

    /** In order of time. */
    public List<Span> list() {
        return spans;
    }

    /** What lies in both. */
    public Spans and(Spans other) {
        var common = new ArrayList<Span>();
        for (int i = 0, j = 0; i < spans.size() && j < other.spans.size(); ) {
            var a = spans.get(i);
            var b = other.spans.get(j);
            var shared = a.within(b);
            if (!shared.isEmpty()) {
                common.add(shared);
            }
            if (a.end < b.end) {
                i++;
            } else {
                j++;
            }
        }
        return new Spans(List.copyOf(common));
    }

    /** What lies in this but not in the other. */
    public Spans minus(Spans other) {
        var rest = new ArrayList<Span>();
        var j = 0;
        for (var span : spans) {
            while (j < other.spans.size() && other.spans.get(j).end <= span.start) {
                j++;
            }
            var from = span.start;
            for (var k = j; k < other.spans.size() && other.spans.get(k).start < span.end; k++) {
                var hole = other.spans.get(k);
                if (hole.start > from) {
                    rest.add(new Span(from, hole.start));
                }
                from = Math.max(from, hole.end);
            }
            if (from < span.end) {
                rest.add(new Span(from, span.end));
            }
        }
        return new Spans(List.copyOf(rest));
    }

    /** Total length in minutes. */
    public double minutes() {
        var millis = 0L;
        for (var span : spans) {
            millis += span.end - span.start;
        }
        return millis / MILLIS_PER_MINUTE;
    }

    /**
     * The minutes of this in each of some spans.
     *
     * @param buckets in order of time, none overlapping another
     */
    public double[] minutesIn(List<Span> buckets) {
        var minutes = new double[buckets.size()];
        var next = 0;
        for (var i = 0; i < minutes.length; i++) {
            var bucket = buckets.get(i);
            var millis = 0L;
            while (next < spans.size() && spans.get(next).end <= bucket.start) {
                next++;
            }
            for (var j = next; j < spans.size() && spans.get(j).start < bucket.end; j++) {
                var shared = spans.get(j).within(bucket);
                millis += shared.end - shared.start;
            }
            minutes[i] = millis / MILLIS_PER_MINUTE;
        }
        return minutes;
    }

    /** True when the millisecond lies in one of the spans; looked up by halving. */
    public boolean contains(long millis) {
        var low = 0;
        var high = spans.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (spans.get(middle).end <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < spans.size() && spans.get(low).start <= millis;
    }
}
