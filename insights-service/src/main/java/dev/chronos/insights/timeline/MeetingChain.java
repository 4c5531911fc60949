package dev.chronos.insights.timeline;

import dev.chronos.insights.timeline.Spans.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of meetings without a real break: each starts at most five minutes after all before it have ended.
 *
 * @param span from the start of the first to the end of the last to end
 * @param meetings how many
 */
public record MeetingChain(Span span, int meetings) {
    /** A shorter break is none. */
    public static final long LONGEST_BREAK_MILLIS = 5 * 60_000L;

    /** All runs, single meetings included. */
    public static List<MeetingChain> of(List<Occurrence> meetings) {
        var chains = new ArrayList<MeetingChain>();
        for (var meeting : meetings) {
            var last = chains.isEmpty() ? null : chains.get(chains.size() - 1);
            var span = meeting.span();
            if (last != null && span.start() - last.span.end() <= LONGEST_BREAK_MILLIS) {
                var longer = new Span(last.span.start(), Math.max(last.span.end(), span.end()));
                chains.set(chains.size() - 1, new MeetingChain(longer, last.meetings + 1));
            } else {
                chains.add(new MeetingChain(span, 1));
            }
        }
        return List.copyOf(chains);
    }

    /** The longest run, the earliest of equals; null without meetings. */
    public static @Nullable MeetingChain longest(List<Occurrence> meetings) {
        MeetingChain longest = null;
        for (var chain : of(meetings)) {
            if (longest == null || chain.span.minutes() > longest.span.minutes()) {
                longest = chain;
            }
        }
        return longest;
    }
}
