package dev.chronos.insights.recurrence;

import dev.chronos.insights.recurrence.Expansion.Flaw;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * Expands with lib-recur on wall time without a zone, and puts each wall time on the event's zone itself: so the result
 * depends neither on the library's handling of gaps nor on the zone or locale of the machine.
 */
public final class LibRecurExpander implements RecurrenceExpander {
    private static final long MAX_NANOS = Duration.ofMillis(50).toNanos();
    private static final int FREE_STEPS = 250;

    /** The most occurrences that one step of a rule may stand for: the library holds a step in memory. */
    private static final int MAX_PER_STEP = 10_000;

    private static final Map<String, Integer> DAYS_PER_STEP =
            Map.of("YEARLY", 366, "MONTHLY", 31, "WEEKLY", 7, "DAILY", 1, "HOURLY", 1, "MINUTELY", 1);

    /** Occurrences more often than this are no calendar entries. */
    private static final int MIN_MINUTES = 5;

    @Override
    public Expansion between(RecurringEvent event, Instant from, Instant to) {
        RuleText text;
        RecurrenceRule rule;
        try {
            text = RuleText.parse(event.rule(), event.zone());
            if (isExcessive(text)) {
                return first(event, from, to, Flaw.EXCESSIVE_RULE);
            }
            rule = new RecurrenceRule(text.rule(), RfcMode.RFC5545_STRICT);
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException bad) {
            return first(event, from, to, Flaw.BAD_RULE);
        }
        return new Run(event, text, from, to).over(rule);
    }

    private static Expansion first(RecurringEvent event, Instant from, Instant to, Flaw flaw) {
        var only = new Instance(event.start(), event.start().plus(event.duration()));
        var counts = only.touches(from, to)
                && !event.excluded().contains(event.start())
                && !event.replaced().contains(event.start());
        return new Expansion(counts ? List.of(only) : List.of(), flaw);
    }

    private static boolean isExcessive(RuleText text) {
        var days = DAYS_PER_STEP.get(text.part("FREQ", ""));
        if (days == null) {
            // SECONDLY; what is no frequency at all is left for the library to refuse.
            return text.part("FREQ", "").equals("SECONDLY");
        }
        if (text.part("FREQ", "").equals("MINUTELY") && Integer.parseInt(text.part("INTERVAL", "1")) < MIN_MINUTES) {
            return true;
        }
        var perDay = (long) text.size("BYHOUR") * text.size("BYMINUTE") * text.size("BYSECOND");
        return perDay * days > MAX_PER_STEP;
    }

    /** One expansion under way. */
    private static final class Run {
        private final RecurringEvent event;
        private final RuleText text;
        private final Instant from;
        private final Instant to;
        private final LocalDateTime firstWall;
        private final long wholeDays;
        private final long startedNanos = System.nanoTime();
        private final List<Instance> found = new ArrayList<>();
        private int steps;

        Run(RecurringEvent event, RuleText text, Instant from, Instant to) {
            this.event = event;
            this.text = text;
            this.from = from;
            this.to = to;
            firstWall = LocalDateTime.ofInstant(event.start(), event.zone());
            var endWall = LocalDateTime.ofInstant(event.start().plus(event.duration()), event.zone());
            wholeDays = ChronoUnit.DAYS.between(firstWall.toLocalDate(), endWall.toLocalDate());
        }

        Expansion over(RecurrenceRule rule) {
            try {
                var iterator = rule.iterator(floating(firstWall));
                var complete = forward(iterator) && collect(iterator);
                return new Expansion(found, complete ? null : Flaw.CUT_OFF);
            } catch (IllegalArgumentException tooSparse) {
                // The library gives up after many empty steps: nothing follows within any useful time.
                return new Expansion(found, null);
            }
        }

        /** Skips what ended before the window, a month at a time, so that the time limit is looked at. */
        private boolean forward(RecurrenceRuleIterator iterator) {
            var goal = LocalDateTime.ofInstant(from.minus(event.duration()), event.zone())
                    .minusDays(2);
            for (var step = firstWall; step.isBefore(goal); ) {
                var next = step.plusMonths(1);
                step = next.isBefore(goal) ? next : goal;
                iterator.fastForward(floating(step));
                if (!iterator.hasNext()) {
                    return true;
                }
                if (isOutOfTime()) {
                    return false;
                }
            }
            return true;
        }

        private boolean collect(RecurrenceRuleIterator iterator) {
            while (iterator.hasNext()) {
                var instance = instance(iterator.nextDateTime());
                if (!instance.start().isBefore(to) || isAfterLast(instance.start())) {
                    return true;
                }
                if (isOutOfTime()) {
                    return false;
                }
                if (instance.touches(from, to) && takesPlace(instance.start())) {
                    if (found.size() == MAX_INSTANCES) {
                        return false;
                    }
                    found.add(instance);
                }
            }
            return true;
        }

        private Instance instance(DateTime floating) {
            var wall = LocalDateTime.of(
                    floating.getYear(),
                    floating.getMonth() + 1,
                    floating.getDayOfMonth(),
                    floating.getHours(),
                    floating.getMinutes(),
                    floating.getSeconds());
            // The first one is known exactly: it may be the second of two equal wall times, or have milliseconds.
            var start = wall.equals(firstWall.truncatedTo(ChronoUnit.SECONDS)) ? event.start() : onZone(wall);
            var end = event.allDay() && wholeDays > 0 ? onZone(wall.plusDays(wholeDays)) : start.plus(event.duration());
            return new Instance(start, end);
        }

        private Instant onZone(LocalDateTime wall) {
            return ZonedDateTime.ofLocal(wall, event.zone(), null).toInstant();
        }

        private boolean takesPlace(Instant start) {
            return !event.excluded().contains(start)
                    && !event.replaced().contains(start)
                    && !text.excluded().contains(start);
        }

        private boolean isAfterLast(Instant start) {
            return isAfter(start, text.until()) || isAfter(start, event.lastStart());
        }

        private static boolean isAfter(Instant start, @Nullable Instant limit) {
            return limit != null && start.isAfter(limit);
        }

        /** A cold machine is slow for its first steps, whatever the rule: those are not held against it. */
        private boolean isOutOfTime() {
            return ++steps > FREE_STEPS && System.nanoTime() - startedNanos > MAX_NANOS;
        }

        private static DateTime floating(LocalDateTime wall) {
            return new DateTime(
                    wall.getYear(),
                    wall.getMonthValue() - 1,
                    wall.getDayOfMonth(),
                    wall.getHour(),
                    wall.getMinute(),
                    wall.getSecond());
        }
    }
}
