package dev.chronos.sharing.event.series;

import dev.chronos.sharing.event.draft.Times;
import dev.chronos.sharing.platform.problem.FieldError;
import dev.chronos.sharing.platform.problem.ProblemException;
import dev.chronos.sharing.platform.problem.ProblemType;
import dev.chronos.sharing.recurrence.Expansion;
import dev.chronos.sharing.recurrence.Expansion.Flaw;
import dev.chronos.sharing.recurrence.Instance;
import dev.chronos.sharing.recurrence.RecurrenceExpander;
import dev.chronos.sharing.recurrence.RecurringEvent;
import dev.chronos.sharing.recurrence.WallClockExpander;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, without its exceptions.
 *
 * @param times of the first occurrence
 * @param rule RRULE value, or a text with one in it
 * @param lastStart no occurrence starts after it; null: only the rule decides
 */
public record Series(Times times, String rule, @Nullable Instant lastStart) {
    private static final RecurrenceExpander EXPANDER = new WallClockExpander();
    private static final Instant LATEST = Instant.parse("2200-01-03T00:00:00Z");
    private static final Duration SOME_YEARS = Duration.ofDays(1_500);
    private static final int SOME = 20;
    private static final Duration THREE_MONTHS = Duration.ofDays(92);
    private static final int FIRST = 50;

    /**
     * A new series.
     *
     * @throws ProblemException 422 when the rule is none, is out of proportion, or leaves out its own start: what such a
     *     rule means is undefined (RFC 5545 section 3.8.5.3)
     */
    public static Series checked(Times times, String rule) {
        var series = new Series(times, rule, null);
        var first = series.at(times.start());
        if (first.flaw() == Flaw.BAD_RULE) {
            throw refusal("rule", "This is not a recurrence rule (RFC 5545 section 3.3.10).");
        }
        if (first.flaw() == Flaw.EXCESSIVE_RULE) {
            throw refusal("excessive-rule", "This rule repeats more often than any calendar can show.");
        }
        if (!holds(first, times.start())) {
            throw refusal("start-not-in-rule", "The event must start at an occurrence of its own rule.");
        }
        return new Series(times, rule, series.end());
    }

    /** True when the rule has an occurrence that starts then. */
    public boolean has(Instant start) {
        return holds(at(start), start);
    }

    /** True when nothing comes before an occurrence. */
    public boolean startsWith(Instant start) {
        return starts(times.start(), start).isEmpty();
    }

    /**
     * Two series: what comes before an occurrence, and what starts with it. COUNT is split, UNTIL stays with the second.
     *
     * @param start an occurrence, not the first
     * @throws ProblemException 422 where the second would not go on as the first did
     */
    public Split split(Instant start) {
        var line = RuleLine.of(rule);
        var count = line.count();
        var tail = count == null ? line : line.withCount(count - countBefore(line, count, start));
        // A rule with both ends, as files have, keeps the other one in the column.
        var until = line.until(times);
        var last = lastStart == null || until != null && until.isBefore(lastStart) ? until : lastStart;
        var second = new Series(times.at(start), tail.text(), last);
        if (!second.some(start).equals(some(start))) {
            throw new ProblemException(
                    ProblemType.UNPROCESSABLE,
                    "The series cannot be divided here: this occurrence lies in an hour that the clock skips.",
                    List.of(new FieldError("occurrence", "cannot-divide", "Choose the one before or after it.")));
        }
        return new Split(before(start), second);
    }

    /** What comes before an occurrence. */
    Series before(Instant start) {
        var head = RuleLine.of(rule).endedBefore(start, times);
        return new Series(times, head.text(), head.until(times));
    }

    /**
     * The same series at other times.
     *
     * @param newRule null: as before, moved with the start
     */
    public Series moved(Times others, @Nullable String newRule) {
        if (newRule != null) {
            return checked(others, newRule);
        }
        var shift = new Shift(times, others);
        var line = RuleLine.of(rule).onOtherDays(shift.days());
        var until = line.until(times);
        var text = until == null
                ? line.text()
                : line.withUntil(shift.of(until), others).text();
        var moved = checked(others, text);
        return lastStart == null || moved.lastStart() != null ? moved : new Series(others, text, shift.of(lastStart));
    }

    /** Where an exception to this series goes in another one that was made of it. */
    public Instant place(Instant exception, Series other) {
        return new Shift(times, other.times).of(exception);
    }

    /** The first occurrences, in full length: up to fifty in the first three months. */
    public List<Instance> firstMonths() {
        var event = new RecurringEvent(
                times.start(), times.length(), times.place(), times.allDay(), rule, lastStart, Set.of(), Set.of());
        return EXPANDER.between(event, times.start(), times.start().plus(THREE_MONTHS)).instances().stream()
                .limit(FIRST)
                .toList();
    }

    /** How many occurrences of the rule lie before one of them: with fewer than one more it would not be there. */
    private long countBefore(RuleLine line, long count, Instant start) {
        var least = 1L;
        var most = count;
        while (least < most) {
            var middle = (least + most) / 2;
            if (new Series(times, line.withCount(middle).text(), lastStart).has(start)) {
                most = middle;
            } else {
                least = middle + 1;
            }
        }
        return least - 1;
    }

    private @Nullable Instant end() {
        var line = RuleLine.of(rule);
        var until = line.until(times);
        var count = line.count();
        if (until != null || count == null || count > RecurrenceExpander.MAX_INSTANCES) {
            return until;
        }
        var all = starts(times.start(), LATEST);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    private List<Instant> some(Instant from) {
        return starts(from, from.plus(SOME_YEARS)).stream()
                .filter(start -> !start.isBefore(from))
                .limit(SOME)
                .toList();
    }

    private List<Instant> starts(Instant from, Instant to) {
        return between(from, to).instances().stream().map(Instance::start).toList();
    }

    private Expansion at(Instant start) {
        return between(start, start.plusMillis(1));
    }

    private Expansion between(Instant from, Instant to) {
        // Only starts are asked for, so that long occurrences from before do not come along.
        var event = new RecurringEvent(
                times.start(), Duration.ZERO, times.place(), times.allDay(), rule, lastStart, Set.of(), Set.of());
        return EXPANDER.between(event, from, to);
    }

    private static boolean holds(Expansion expansion, Instant start) {
        return expansion.instances().stream().anyMatch(one -> one.start().equals(start));
    }

    private static ProblemException refusal(String code, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new FieldError("/recurringRule", code, detail)));
    }

    /** A divided series. */
    public record Split(Series head, Series tail) {}
}
