package dev.chronos.insights.timeline;

import dev.chronos.insights.timeline.Spans.Span;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.PriorityQueue;

/** Walks over occurrences in time, from one change of what is going on to the next. */
public final class Layers {
    private Layers() {}

    /** Takes the stretches of time in which the same occurrences go on. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * One stretch.
         *
         * @param active what goes on, in order of its start; never empty, changes after the call
         */
        void visit(Span stretch, Collection<Occurrence> active);
    }

    /** Takes the stretches of time in which equally many occurrences go on and the same one started last. */
    @FunctionalInterface
    public interface DepthVisitor {
        /**
         * One stretch.
         *
         * @param depth how many occurrences go on, at least one
         * @param latest the one of them that started last
         */
        void visit(Span stretch, int depth, Occurrence latest);
    }

    /**
     * Shows all that goes on. Takes as long as the visitor takes for it.
     *
     * @param occurrences in order of their start
     */
    public static void walk(List<Occurrence> occurrences, Visitor visitor) {
        // By number: to compare rows of many columns takes long, and two may be equal.
        var active = new LinkedHashMap<Integer, Occurrence>();
        var shown = Collections.unmodifiableCollection(active.values());
        var ending = new PriorityQueue<Integer>(Comparator.comparingLong(
                number -> occurrences.get(number).span().end()));
        var at = Long.MIN_VALUE;
        var next = 0;
        while (next < occurrences.size() || !ending.isEmpty()) {
            var first = ending.peek();
            var starts =
                    next < occurrences.size() ? occurrences.get(next).span().start() : Long.MAX_VALUE;
            var ends = first == null
                    ? Long.MAX_VALUE
                    : occurrences.get(first).span().end();
            var change = Math.min(starts, ends);
            if (!active.isEmpty() && change > at) {
                visitor.visit(new Span(at, change), shown);
            }
            at = change;
            if (first != null && ends <= starts) {
                active.remove(ending.poll());
            } else {
                active.put(next, occurrences.get(next));
                ending.add(next);
                next++;
            }
        }
    }

    /**
     * Counts what goes on, however deep it lies.
     *
     * @param occurrences in order of their start
     */
    public static void depths(List<Occurrence> occurrences, DepthVisitor visitor) {
        var ends = occurrences.stream()
                .mapToLong(occurrence -> occurrence.span().end())
                .toArray();
        Arrays.sort(ends);
        var latest = new PriorityQueue<Integer>(Comparator.reverseOrder());
        var at = Long.MIN_VALUE;
        var started = 0;
        for (var ended = 0; ended < ends.length; ) {
            var starts = started < ends.length ? occurrences.get(started).span().start() : Long.MAX_VALUE;
            var change = Math.min(starts, ends[ended]);
            if (started > ended && change > at) {
                visitor.visit(new Span(at, change), started - ended, latest(occurrences, latest, at));
            }
            at = change;
            if (ends[ended] <= starts) {
                ended++;
            } else {
                latest.add(started++);
            }
        }
    }

    private static Occurrence latest(List<Occurrence> occurrences, PriorityQueue<Integer> latest, long at) {
        while (true) {
            var top = occurrences.get(latest.element());
            if (top.span().end() > at) {
                return top;
            }
            latest.remove();
        }
    }
}
