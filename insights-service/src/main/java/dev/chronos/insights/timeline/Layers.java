package dev.chronos.insights.timeline;

import dev.chronos.insights.timeline.Spans.Span;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
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

    /** @param occurrences in order of their start */
    public static void walk(List<Occurrence> occurrences, Visitor visitor) {
        var active = new LinkedHashSet<Occurrence>();
        var ending = new PriorityQueue<Occurrence>(Comparator.comparingLong(
                (Occurrence occurrence) -> occurrence.span().end()));
        var at = Long.MIN_VALUE;
        var next = 0;
        while (next < occurrences.size() || !ending.isEmpty()) {
            var first = ending.peek();
            var starts =
                    next < occurrences.size() ? occurrences.get(next).span().start() : Long.MAX_VALUE;
            var ends = first == null ? Long.MAX_VALUE : first.span().end();
            var change = Math.min(starts, ends);
            if (!active.isEmpty() && change > at) {
                visitor.visit(new Span(at, change), Collections.unmodifiableCollection(active));
            }
            at = change;
            if (first != null && ends <= starts) {
                active.remove(ending.poll());
            } else {
                active.add(occurrences.get(next));
                ending.add(occurrences.get(next));
                next++;
            }
        }
    }
}
