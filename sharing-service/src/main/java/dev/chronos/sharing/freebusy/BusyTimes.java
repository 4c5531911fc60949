package dev.chronos.sharing.freebusy;

import dev.chronos.sharing.agenda.Sight.Seen;
import dev.chronos.sharing.event.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Occurrences to the times that they take: cut to the range, merged where they touch, without anything else. Pure. */
public final class BusyTimes {
    private BusyTimes() {}

    /** In order; no two of them touch. */
    public static List<Span> merged(Stream<Seen> occurrences, TimeRange range) {
        return merged(occurrences
                .filter(Seen::taken)
                .map(seen -> new Span(
                        later(seen.times().start(), range.from()),
                        earlier(seen.times().end(), range.to()))));
    }

    /** Several lists in one. */
    static List<Span> merged(Stream<Span> spans) {
        var merged = new ArrayList<Span>();
        spans.filter(span -> span.start().isBefore(span.end()))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> {
                    var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last == null || last.end().isBefore(span.start())) {
                        merged.add(span);
                    } else if (last.end().isBefore(span.end())) {
                        merged.set(merged.size() - 1, new Span(last.start(), span.end()));
                    }
                });
        return merged;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * A time that is taken.
     *
     * @param end first instant after it
     */
    public record Span(Instant start, Instant end) {}
}
