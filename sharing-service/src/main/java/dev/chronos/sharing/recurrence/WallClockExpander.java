package dev.chronos.sharing.recurrence;

import dev.chronos.sharing.recurrence.Expansion.Flaw;
import java.time.Instant;
import java.util.List;

/**
 * Follows a rule on wall time, period by period, and puts each wall time on the event's zone: so the answer depends neither
 * on the zone nor on the language of the machine. Work is bounded by a number of steps, not by a clock, so that a busy
 * machine answers the same as an idle one.
 */
public final class WallClockExpander implements RecurrenceExpander {
    @Override
    public Expansion between(RecurringEvent event, Instant from, Instant to) {
        RuleText text;
        try {
            text = RuleText.parse(event.rule(), event.zone());
        } catch (IllegalArgumentException illegal) {
            return first(event, from, to, Flaw.BAD_RULE);
        }
        if (text.rule().isExcessive()) {
            return first(event, from, to, Flaw.EXCESSIVE_RULE);
        }
        return new Walk(event, text, from, to).instances();
    }

    private static Expansion first(RecurringEvent event, Instant from, Instant to, Flaw flaw) {
        var only = new Instance(event.start(), event.start().plus(event.duration()));
        var counts = only.touches(from, to)
                && !event.excluded().contains(event.start())
                && !event.replaced().contains(event.start());
        return new Expansion(counts ? List.of(only) : List.of(), flaw);
    }
}
