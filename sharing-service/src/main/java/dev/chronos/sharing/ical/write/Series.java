package dev.chronos.sharing.ical.write;

import dev.chronos.sharing.recurrence.Expansion;
import dev.chronos.sharing.recurrence.Expansion.Flaw;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A series as any reader understands it: DTSTART is the first occurrence, the rule has COUNT or UNTIL but not both, what
 * does not take place is listed by its start.
 *
 * @param start the first occurrence of the rule; null: it has none
 * @param rule an RRULE value; null: only the start takes place
 * @param excluded starts, in order
 * @param extra starts beside the rule, in order
 */
record Series(@Nullable Instant start, @Nullable String rule, Collection<Instant> excluded, Collection<Instant> extra) {
    private static final Series EMPTY = new Series(null, null, List.of(), List.of());
    private static final RecurrenceExpander EXPANDER = new WallClockExpander();
    private static final Duration NEAR = Duration.ofDays(400);
    private static final Duration FAR = Duration.ofDays(400L * 40);

    static Series of(Times times, Entry.Repeats repeats) {
        var flaw = expand(times, repeats.rule(), times.start(), times.start().plusMillis(1))
                .flaw();
        if (flaw == Flaw.BAD_RULE || flaw == Flaw.EXCESSIVE_RULE) {
            var excluded = repeats.excluded().contains(times.start());
            return excluded ? EMPTY : new Series(times.start(), null, List.of(), List.of());
        }
        var lines = RuleLines.of(repeats.rule(), times.dayZone());
        var first = first(times, lines);
        if (first == null) {
            return EMPTY;
        }
        var limit = earlier(lines.until(), repeats.lastStart());
        if (limit != null && limit.isBefore(first)) {
            return EMPTY;
        }
        var moved = times.startingAt(first);
        var rule = rule(moved, lines, limit);
        return new Series(first, rule, excluded(moved, lines, repeats), extra(moved, rule, repeats));
    }

    /** Readers take DTSTART for an occurrence even where the rule does not. */
    private static @Nullable Instant first(Times times, RuleLines lines) {
        var start = times.start();
        for (var window : List.of(Duration.ofMillis(1), NEAR, FAR)) {
            var found = starts(times, lines.endless(), start, start.plus(window));
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    private static String rule(Times times, RuleLines lines, @Nullable Instant limit) {
        var count = lines.count();
        if (count != null && (limit == null || isCountFirst(times, lines, count, limit))) {
            return lines.endless() + ";COUNT=" + count;
        }
        if (limit == null) {
            return lines.endless();
        }
        var until = times.allDay() ? Stamps.date(LocalDate.ofInstant(limit, times.dayZone())) : Stamps.utc(limit);
        return lines.endless() + ";UNTIL=" + until;
    }

    private static boolean isCountFirst(Times times, RuleLines lines, long count, Instant limit) {
        return starts(times, lines.endless(), times.start(), limit.plusMillis(1))
                        .size()
                >= count;
    }

    private static Collection<Instant> excluded(Times times, RuleLines lines, Entry.Repeats repeats) {
        var excluded = new TreeSet<>(repeats.excluded());
        excluded.addAll(lines.excluded());
        for (var day : lines.excludedDays()) {
            var from = day.atStartOfDay(times.dayZone()).toInstant();
            var to = day.plusDays(1).atStartOfDay(times.dayZone()).toInstant();
            excluded.addAll(starts(times, lines.endless(), from, to));
        }
        excluded.removeIf(start -> start.isBefore(times.start()) || !Stamps.canSay(start));
        return excluded;
    }

    /** An entry of its own counts only where the series has an occurrence. */
    private static Collection<Instant> extra(Times times, String rule, Entry.Repeats repeats) {
        var extra = new TreeSet<>(repeats.replaced());
        extra.removeIf(start -> !Stamps.canSay(start)
                || starts(times, rule, start, start.plusMillis(1)).contains(start));
        return extra;
    }

    private static List<Instant> starts(Times times, String rule, Instant from, Instant to) {
        return expand(times, rule, from, to).instances().stream()
                .map(Instance::start)
                .filter(start -> !start.isBefore(from))
                .toList();
    }

    private static Expansion expand(Times times, String rule, Instant from, Instant to) {
        var event = new RecurringEvent(
                times.start(), times.length(), times.dayZone(), times.allDay(), rule, null, Set.of(), Set.of());
        return EXPANDER.between(event, from, to);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
